package zhiyin.dialogue.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.dialogue.Value;
import zhiyin.values.Language;
import zhiyin.values.Money;

/**
 * Fills {@code {path}} and {@code {path|format}} in templates. Formats: {@code day}, {@code time}, {@code dated}
 * (a time with its year, as receipts have it; the others have it where it is not this year), {@code signed},
 * {@code word:list} (a word for a slug) and {@code prefix:name} (a phrase around a value that may be absent).
 */
final class Templates {

    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9.-]*)(?:\\|([a-z]+)(?::([a-z]+))?)?\\}");

    private final Words words;

    /** Who reads: in which language, in which zone, and what day it is there. */
    record Reader(Language language, ZoneId zone, LocalDate today) {

        boolean isThisYear(LocalDate date) {
            return date.getYear() == today.getYear();
        }
    }

    Templates(Words words) {
        this.words = words;
    }

    String fill(Bilingual template, Reader reader, Function<String, Optional<Value>> values) {
        Matcher matcher = HOLE.matcher(template.in(reader.language()));
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String shown = show(
                    values.apply(matcher.group(1)),
                    Optional.ofNullable(matcher.group(2)).orElse(""),
                    Optional.ofNullable(matcher.group(3)).orElse(""),
                    reader);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        matcher.appendTail(filled);
        return filled.toString();
    }

    private String show(Optional<Value> value, String format, String argument, Reader reader) {
        if (value.isEmpty()) {
            return format.equals("prefix") ? "" : "—";
        }
        return switch (format) {
            case "word" -> words.word(argument, plain(value.get(), reader), reader.language());
            case "prefix" -> words.phrase(argument, plain(value.get(), reader), reader.language());
            case "day" ->
                value.get() instanceof Value.Moment moment
                        ? day(moment.at().atZone(reader.zone()).toLocalDate(), reader)
                        : plain(value.get(), reader);
            case "dated" ->
                value.get() instanceof Value.Moment moment
                        ? time(moment.at(), reader, true)
                        : plain(value.get(), reader);
            case "signed" ->
                value.get() instanceof Value.Amount amount && amount.money().isPositive()
                        ? "+" + plain(amount, reader)
                        : plain(value.get(), reader);
            default -> plain(value.get(), reader);
        };
    }

    private String plain(Value value, Reader reader) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Amount amount -> money(amount.money(), reader.language());
            case Value.Moment moment -> time(moment.at(), reader, false);
            case Value.Day day -> day(day.date(), reader);
            case Value.Ref ref -> ref.label();
            case Value.Group group -> "";
            case Value.Rows rows -> Integer.toString(rows.rows().size());
        };
    }

    /** An amount as people write it: {@code 1,234.50 元} or {@code CNY 1,234.50}; other currencies keep their code. */
    static String money(Money money, Language language) {
        DecimalFormat grouped = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        grouped.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        String number = grouped.format(new java.math.BigDecimal(money.toDecimal()));
        String code = money.currency().getCurrencyCode();
        return switch (language) {
            case ZH -> code.equals("CNY") ? number + "元" : number + " " + code;
            case EN -> code + " " + number;
        };
    }

    private static String day(LocalDate date, Reader reader) {
        boolean year = !reader.isThisYear(date);
        return shown(date, reader, year ? "yyyy年M月d日" : "M月d日", year ? "d MMM yyyy" : "d MMM");
    }

    private static String time(Instant at, Reader reader, boolean always) {
        ZonedDateTime there = at.atZone(reader.zone());
        boolean year = always || !reader.isThisYear(there.toLocalDate());
        return shown(there, reader, year ? "yyyy年M月d日HH:mm" : "M月d日HH:mm", year ? "d MMM yyyy HH:mm" : "d MMM HH:mm");
    }

    private static String shown(TemporalAccessor when, Reader reader, String zh, String en) {
        return switch (reader.language()) {
            case ZH -> DateTimeFormatter.ofPattern(zh, Locale.CHINA).format(when);
            case EN -> DateTimeFormatter.ofPattern(en, Locale.UK).format(when);
        };
    }
}
