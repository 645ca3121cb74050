package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** Percentages: 2.5%, 百分之五, 千分之五, 三成, 年息四厘, "25bps", "half a percent". */
final class Percents {

    private static final String ZH = "[0-9零〇一二两三四五六七八九十百点.]{1,9}";
    /** 万分之五一天: so much each day. */
    private static final String SHARE = "[0-9零〇一二两三四五六七八九十百点.]{1,9}?(?=一(?:天|年|日|个月)|(?![0-9零〇一二两三四五六七八九十百点.]))";
    /** All digits that stand together; whether they make one number is seen when they are read. */
    private static final String DECIMAL = "(?<![0-9]|[0-9][.,])[0-9](?:[0-9.,]{0,30}[0-9])?";

    private static final String EN_UNIT = "(?:percent(?:age)?(?: points?)?|per ?cent|pct)(?![a-z])";
    private static final String EN =
            "(?:(?:zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?|hundred|point|and|of|half|halves|quarters?|thirds?|eighths?|fifths?|tenths?|oh)["
                    + " -]){1,9}";

    private static final Pattern PERCENT = Pattern.compile("(?:(?<low>" + DECIMAL
            + ") ?[%％]? ?(?:-|–|—|~|到|至|(?<![a-z])to(?![a-z])) ?|(?<![0-9.,%％])(?<sign>[-−]))?(?<percent>" + DECIMAL
            + ")(?<and> and (?:a |one |three )?(?:half|quarters?))? ?(?:[%％]|" + EN_UNIT + "|个百分点|个点(?!钟))"
            + "|(?<spread>百分之" + ZH + "(?:到|至|-|~)(?:百分之)?" + ZH
            + ")(?![元块])|(?<whole>百分之?百(?![零一二三四五六七八九]))|百分之(?<hundredth>" + SHARE + ")|千分之(?<thousandth>" + SHARE
            + ")|万分之(?<tenthousandth>" + SHARE
            + ")|(?<permille>" + DECIMAL + ") ?(?:‰|per ?mill?e?(?![a-z]))|(?<basis>" + DECIMAL
            + ") ?(?:bps?|bips|basis points?|个?基点)(?![a-z])"
            + "|(?<point>" + ZH + ")个(?:百分点|点(?:(?<tenths>[一二三四五六七八九半])(?![十百千万个])|(?![钟])))|(?<zhbasis>" + ZH
            + ")个?(?:基点|bps?)"
            + "|(?<was>" + DECIMAL + ")(?=[降升涨跌调加减上下]{1,2}(?:到|至|成|为)了?[0-9.]{1,6} ?(?:%|个百分点|个点))"
            + "|(?<![一二三四五六七八九十0-9几增促构分变养])(?<tenth>[一二两三四五六七八九1-9])成(?<half>半|五)?(?![为立功本员都了交分人长年熟效品天就果份新])"
            + "|(?<year>年(?:息|利率|利|化)|月(?:息|利))(?:是|为|才|有|按)?(?<li>" + ZH + ")(?<unit>[厘分])(?<more>半|[一二三四五六七八九])?"
            + "|(?<![a-z])(?<words>" + EN + ")(?:" + EN_UNIT
            + "|(?<permillewords>per ?mill?e?)(?![a-z]))|(?<![a-z])(?<bpwords>" + EN
            + ")(?:basis points?|bps|bips)(?![a-z])");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,15})?");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private Percents() {}

    static void find(Reading reading) {
        Matcher m = PERCENT.matcher(reading.open());
        while (m.find()) {
            int from = clauseIn(reading, m);
            String digits = m.group("percent");
            if (m.group("spread") != null) {
                reading.take(EntityType.PERCENT, null, m.start(), m.end(), true, List.of());
            } else if (m.group("low") != null) {
                List<String> ends = Stream.of(m.group("low"), digits)
                        .flatMap(end -> decimal(end).map(Decimals::plain).stream())
                        .toList();
                reading.take(EntityType.PERCENT, null, m.start(), m.end(), true, ends);
            } else if (digits != null
                    && decimal(digits.substring(from - m.start("percent"))).isEmpty()) {
                // 1,5% or 1.2.3%: asking is better than a guess.
                reading.take(EntityType.PERCENT, null, m.start(), m.end(), true, List.of());
            } else {
                int begin = from > m.start("percent") ? from : m.start();
                value(m, from)
                        .ifPresent(value -> reading.take(EntityType.PERCENT, Decimals.plain(value), begin, m.end()));
            }
        }
    }

    /** 转500，3%的利息: the number begins after the wide comma. */
    private static int clauseIn(Reading reading, Matcher m) {
        int from = m.start("percent");
        for (int i = from; i >= 0 && i < m.end("percent"); i++) {
            if (reading.isWide(i) && reading.normal().charAt(i) == ',') {
                from = i + 1;
            }
        }
        return from;
    }

    private static Optional<BigDecimal> decimal(String digits) {
        return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : DigitNumber.parse(digits);
    }

    /** "2 and a half percent". */
    private static BigDecimal part(@Nullable String and) {
        if (and == null) {
            return BigDecimal.ZERO;
        }
        return and.endsWith("half") ? HALF : and.contains("three") ? new BigDecimal("0.75") : QUARTER;
    }

    private static Optional<BigDecimal> value(Matcher m, int from) {
        if (m.group("percent") != null) {
            Optional<BigDecimal> percent = decimal(m.group("percent").substring(from - m.start("percent")))
                    .map(value -> value.add(part(m.group("and"))));
            return m.group("sign") == null ? percent : percent.map(BigDecimal::negate);
        }
        if (m.group("basis") != null) {
            return decimal(m.group("basis")).map(value -> value.movePointLeft(2));
        }
        if (m.group("permille") != null) {
            return decimal(m.group("permille")).map(value -> value.movePointLeft(1));
        }
        if (m.group("whole") != null) {
            return Optional.of(BigDecimal.valueOf(100));
        }
        if (m.group("words") != null) {
            Optional<BigDecimal> words = EnglishShares.read(m.group("words"));
            return m.group("permillewords") == null ? words : words.map(value -> value.movePointLeft(1));
        }
        if (m.group("bpwords") != null) {
            return EnglishShares.read(m.group("bpwords")).map(value -> value.movePointLeft(2));
        }
        if (m.group("tenth") != null) {
            BigDecimal tenths =
                    BigDecimal.valueOf(ChineseNumber.digit(m.group("tenth").charAt(0)));
            return Optional.of((m.group("half") == null ? tenths : tenths.add(HALF)).multiply(TEN));
        }
        if (m.group("li") != null) {
            return interest(m);
        }
        if (m.group("thousandth") != null) {
            return chinese(m.group("thousandth")).map(value -> value.movePointLeft(1));
        }
        if (m.group("tenthousandth") != null) {
            return chinese(m.group("tenthousandth")).map(value -> value.movePointLeft(2));
        }
        if (m.group("was") != null) {
            return decimal(m.group("was"));
        }
        if (m.group("zhbasis") != null) {
            return chinese(m.group("zhbasis")).map(value -> value.movePointLeft(2));
        }
        if (m.group("tenths") != null) {
            return chinese(m.group("point")).map(value -> value.add(tenths(m.group("tenths"))));
        }
        return chinese(m.group("hundredth") != null ? m.group("hundredth") : m.group("point"));
    }

    /** A year's 厘 is a hundredth and its 分 a tenth; a month's are a thousandth and a hundredth. */
    private static Optional<BigDecimal> interest(Matcher m) {
        int places =
                (m.group("year").startsWith("年") ? 0 : -1) + (m.group("unit").equals("分") ? 1 : 0);
        String more = m.group("more");
        BigDecimal rest = more == null ? BigDecimal.ZERO : tenths(more);
        return chinese(m.group("li")).map(value -> value.add(rest).scaleByPowerOfTen(places));
    }

    private static BigDecimal tenths(String digit) {
        return digit.equals("半") ? HALF : BigDecimal.valueOf(ChineseNumber.digit(digit.charAt(0)), 1);
    }

    private static Optional<BigDecimal> chinese(String number) {
        if (number.equals("百")) {
            return Optional.of(BigDecimal.valueOf(100));
        }
        if (number.startsWith("零点")) {
            return ChineseNumber.parse("一" + number.substring(1)).map(value -> value.subtract(BigDecimal.ONE));
        }
        return ChineseNumber.parse(number).or(() -> DigitNumber.parse(number));
    }
}
