package zhiyin.banking.feed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiyin.values.Language;

/**
 * How values of one type stand in a cell.
 *
 * @param wanted says what a cell must hold, for whoever mends it
 */
record CsvCell(String wanted, Function<String, Object> reading, Function<Object, String> writing) {

    private static final int UUID_LENGTH = 36;

    static CsvCell of(Class<?> type) {
        if (type.isEnum()) {
            Map<String, Object> values = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(CsvCell::slug, Function.identity()));
            return new CsvCell(
                    "one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(CsvCell::slug)
                                    .collect(Collectors.joining(", ")),
                    cell -> found(values.get(cell)),
                    CsvCell::slug);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> new CsvCell("a text", cell -> cell, String::valueOf);
            case "java.util.UUID" ->
                new CsvCell("a UUID such as 0190a6d2-6e4b-7c3d-8f00-1234567890ab", CsvCell::uuid, String::valueOf);
            case "long" -> new CsvCell("a whole number", Long::valueOf, String::valueOf);
            case "int", "java.lang.Integer" -> new CsvCell("a whole number", Integer::valueOf, String::valueOf);
            case "boolean" ->
                new CsvCell(
                        "true or false",
                        cell -> found(Map.<String, Object>of("true", true, "false", false)
                                .get(cell)),
                        String::valueOf);
            case "java.math.BigDecimal" ->
                new CsvCell(
                        "a decimal number such as 3.95",
                        BigDecimal::new,
                        value -> ((BigDecimal) value).toPlainString());
            case "java.time.Instant" ->
                new CsvCell("a moment such as 2026-11-22T04:00:00Z", Instant::parse, String::valueOf);
            case "java.time.LocalDate" -> new CsvCell("a day such as 2026-11-22", LocalDate::parse, String::valueOf);
            default -> throw new IllegalStateException("no cell holds a " + type);
        };
    }

    /**
     * The value in the cell.
     *
     * @throws RefusedRowException when it holds something else
     */
    Object read(String column, String cell) {
        try {
            return reading.apply(cell);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedRowException(column, "'" + shortened(cell) + "' is not understood. Give " + wanted);
        }
    }

    private static Object uuid(String cell) {
        if (cell.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("36 characters, not " + cell.length());
        }
        return UUID.fromString(cell);
    }

    private static Object found(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("none of the known");
        }
        return value;
    }

    private static String slug(Object constant) {
        return constant instanceof Language language
                ? language.tag()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "...";
    }
}
