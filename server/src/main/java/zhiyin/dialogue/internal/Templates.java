package zhiyin.dialogue.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
 * (a time with its year, as receipts have it), {@code signed},
 * {@code word:list} (a word for a slug) and {@code prefix:name} (a phrase around a value that may be absent).
 */
final class Templates {

    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9.-]*)(?:\\|([a-z]+)(?::([a-z]+))?)?\\}");

    private final Words words;

    Templates(Words words) {
        this.words = words;
    }

    String fill(Bilingual template, Language language, ZoneId zone, Function<String, Optional<Value>> values) {
        Matcher matcher = HOLE.matcher(template.in(language));
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String shown = show(
                    values.apply(matcher.group(1)),
                    Optional.ofNullable(matcher.group(2)).orElse(""),
                    Optional.ofNullable(matcher.group(3)).orElse(""),
                    language,
                    zone);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        matcher.appendTail(filled);
        return filled.toString();
    }

    private String show(Optional<Value> value, String format, String argument, Language language, ZoneId zone) {
        if (value.isEmpty()) {
            return format.equals("prefix") ? "" : "—";
        }
        return switch (format) {
            case "word" -> words.word(argument, plain(value.get(), language, zone), language);
            case "prefix" -> words.phrase(argument, plain(value.get(), language, zone), language);
            case "day" ->
                value.get() instanceof Value.Moment moment
                        ? day(moment.at().atZone(zone).toLocalDate(), language)
                        : plain(value.get(), language, zone);
            case "dated" ->
                value.get() instanceof Value.Moment moment
                        ? dated(moment.at(), language, zone)
                        : plain(value.get(), language, zone);
            case "signed" ->
                value.get() instanceof Value.Amount amount && amount.money().isPositive()
                        ? "+" + plain(amount, language, zone)
                        : plain(value.get(), language, zone);
            default -> plain(value.get(), language, zone);
        };
    }

    private String plain(Value value, Language language, ZoneId zone) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Amount amount -> money(amount.money(), language);
            case Value.Moment moment -> time(moment.at(), language, zone);
            case Value.Day day -> day(day.date(), language);
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

    private static String day(LocalDate date, Language language) {
        return switch (language) {
            case ZH -> DateTimeFormatter.ofPattern("M月d日", Locale.CHINA).format(date);
            case EN -> DateTimeFormatter.ofPattern("d MMM", Locale.UK).format(date);
        };
    }

    private static String dated(Instant at, Language language, ZoneId zone) {
        return switch (language) {
            case ZH ->
                DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.CHINA).format(at.atZone(zone));
            case EN ->
                DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK).format(at.atZone(zone));
        };
    }

    private static String time(Instant at, Language language, ZoneId zone) {
        return switch (language) {
            case ZH -> DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA).format(at.atZone(zone));
            case EN -> DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK).format(at.atZone(zone));
        };
    }
}
