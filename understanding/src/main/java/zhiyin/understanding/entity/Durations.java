package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** How long something takes or lasts: 三年期, 6个月, 一年半, "for 90 days". */
final class Durations {

    private static final Pattern CHINESE = Pattern.compile("(?<![0-9.第第每零一二两三四五六七八九十百几])"
            + "(?:(?<half>半)(?<halfunit>年|个月|天|小时)"
            + "|(?<count>[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})(?:(?<and>个半)(?<andunit>月|小时)|(?<unit>个月|个星期|个礼拜|个季度|个小时|年|周|星期|礼拜|天|日|季度|小时|分钟)(?<plus>半(?!年|[个天]))?))"
            + "(?!之?[前后]|以[前后]|[0-9]|[一二三四五六七八九十]月)(?:期|内)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![a-z0-9.,/])(?<!every |last |past |(?:^| )in )"
                    + "(?:(?<half>half an? )|(?<count>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|"
                    + "twenty[- ]four|thirty|thirty[- ]six|sixty|ninety)(?<and> and a half)?[ -])"
                    + "(?:working |business )?(?<unit>day|week|fortnight|month|quarter|year|hour|minute)s?(?<plus> and a half)?(?![a-z])(?! (?:ago|later|from now|before|after))");

    private Durations() {}

    static void find(Reading reading) {
        Matcher zh = CHINESE.matcher(reading.open());
        while (zh.find()) {
            String unit = first(zh, "halfunit", "andunit", "unit");
            Optional<BigDecimal> count =
                    zh.group("half") != null ? Optional.of(BigDecimal.ZERO) : ChineseNumber.parse(first(zh, "count"));
            boolean half = zh.group("half") != null || zh.group("and") != null || zh.group("plus") != null;
            // 3日 and 2日 are days of a month, 3日内 is how long.
            boolean day =
                    unit.equals("日") && !zh.group().endsWith("内") && !zh.group().endsWith("期");
            if (count.isPresent() && !day) {
                take(reading, zh, iso(count.get().intValue(), half, kind(unit)));
            }
        }
        Matcher en = ENGLISH.matcher(reading.open());
        while (en.find()) {
            boolean half = en.group("half") != null || en.group("and") != null || en.group("plus") != null;
            String count = en.group("count");
            int number = count == null
                    ? 0
                    : count.startsWith("a")
                            ? 1
                            : EnglishNumber.parse(List.of(count.split("[ -]")))
                                    .map(BigDecimal::intValue)
                                    .orElse(0);
            if (number > 0 || half) {
                take(
                        reading,
                        en,
                        iso(
                                number,
                                half,
                                first(en, "unit").charAt(0) == 'm'
                                                && first(en, "unit").equals("minute")
                                        ? 'I'
                                        : first(en, "unit").charAt(0)));
            }
        }
    }

    private static void take(Reading reading, Matcher m, @Nullable String iso) {
        if (iso != null) {
            reading.take(EntityType.DURATION, iso, m.start(), m.end());
        }
    }

    private static char kind(String unit) {
        String bare = unit.replace("个", "");
        return switch (bare) {
            case "年" -> 'y';
            case "月" -> 'm';
            case "周", "星期", "礼拜" -> 'w';
            case "季度" -> 'q';
            case "小时" -> 'h';
            case "分钟" -> 'I';
            default -> 'd';
        };
    }

    /** In ISO 8601; null when there is no such half. */
    private static @Nullable String iso(int count, boolean half, char kind) {
        return switch (kind) {
            case 'y' -> "P" + (count > 0 ? count + "Y" : "") + (half ? "6M" : "");
            case 'm' -> "P" + (count > 0 ? count + "M" : "") + (half ? "15D" : "");
            case 'q' -> half ? null : "P" + 3 * count + "M";
            case 'w' -> half ? null : "P" + count + "W";
            case 'f' -> half ? null : "P" + 2 * count + "W";
            case 'h' -> "PT" + (count > 0 ? count + "H" : "") + (half ? "30M" : "");
            case 'I' -> half ? null : "PT" + count + "M";
            default -> half ? null : "P" + count + "D";
        };
    }

    private static String first(Matcher m, String... groups) {
        for (String group : groups) {
            String value = m.group(group);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
