package zhiyin.bench.bank;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings as Markdown, and as one line of JSON. */
final class RealismReport {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int DIGITS = 9;

    private final Census census;
    private final List<Finding> findings;

    RealismReport(Census census, List<Finding> findings) {
        this.census = census;
        this.findings = List.copyOf(findings);
    }

    String markdown() {
        Formatter out = new Formatter(Locale.ROOT);
        out.format("# The generated bank against published figures%n%n");
        out.format(
                "A band is what a figure may be: times the published one where there is one. Bands were set before the%n");
        out.format("first figure was seen.%n%n");
        out.format(
                "%,d persons, %,d businesses, %,d accounts, %,d entries. Judged: %s to %s.%n",
                census.persons,
                census.businesses,
                census.accounts,
                census.entries,
                census.window.from(),
                census.window.until().minusDays(1));
        String section = "";
        for (Finding finding : findings) {
            if (!finding.section().equals(section)) {
                section = finding.section();
                out.format("%n");
                out.format("## %s%n", section);
                out.format("%n");
                out.format("| what | generated | published | ratio | band | judgement | source |%n");
                out.format("|---|---:|---:|---:|---|---|---|%n");
            }
            out.format("%s%n", row(finding));
        }
        weeks(out);
        hours(out);
        months(out);
        digits(out);
        return out.toString();
    }

    private static String row(Finding finding) {
        Double published = finding.published();
        return String.join(
                " | ",
                "| " + finding.what(),
                finding.shown(finding.figure()),
                published == null ? "-" : finding.shown(published),
                published == null ? "-" : String.format(Locale.ROOT, "%.2f", finding.ratio()),
                finding.band(),
                finding.verdict(),
                finding.source() + " |");
    }

    private void weeks(Formatter out) {
        out.format("%n");
        out.format("## Weekdays%n");
        out.format("%n");
        out.format("Shares of a week of ordinary days; a seventh is 14.3 %%. Not published.%n");
        out.format("%n");
        out.format("| category | entries | mean amount | %s |%n", String.join(" | ", WEEKDAYS));
        out.format("|---|---:|---:|%s%n", "---:|".repeat(WEEKDAYS.size()));
        for (Map.Entry<String, Spread> category : census.amounts.entrySet()) {
            double[] week = census.rhythm.week(category.getKey(), census.window, RhythmYardsticks::isOrdinary);
            StringBuilder shares = new StringBuilder();
            for (double share : week) {
                shares.append(String.format(Locale.ROOT, " %.1f |", share * 100));
            }
            out.format(
                    "| %s | %,d | %,.0f |%s%n",
                    category.getKey(),
                    category.getValue().count(),
                    category.getValue().mean(),
                    shares);
        }
    }

    private void hours(Formatter out) {
        out.format("%n");
        out.format("## Hours%n");
        out.format("%n");
        out.format("Share of each hour of the day, in percent.%n");
        out.format("%n");
        out.format("```%n");
        for (String category : census.categories()) {
            StringBuilder shares = new StringBuilder();
            for (double share : census.rhythm.curve(List.of(category))) {
                shares.append(String.format(Locale.ROOT, "%4.0f", share * 100));
            }
            out.format("%-16s%s%n", category, shares);
        }
        out.format("```%n");
    }

    private void months(Formatter out) {
        out.format("%n");
        out.format("## Months%n");
        out.format("%n");
        out.format("Yuan a day, thousands.%n");
        out.format("%n");
        List<String> shown = List.of("salary", "groceries", "dining", "shopping", "travel", "utilities", "transfer");
        out.format("| month | %s |%n", String.join(" | ", shown));
        out.format("|---|%s%n", "---:|".repeat(shown.size()));
        census.window.months().forEach(month -> {
            StringBuilder amounts = new StringBuilder();
            for (String category : shown) {
                double yuan = census.rhythm.amountPerDay(category, census.window, month) / 100_000;
                amounts.append(String.format(Locale.ROOT, " %,.1f |", yuan));
            }
            out.format("| %s |%s%n", month, amounts);
        });
    }

    private void digits(Formatter out) {
        out.format("%n");
        out.format("## First digits%n");
        out.format("%n");
        out.format("| digit | generated | law |%n");
        out.format("|---|---:|---:|%n");
        for (int digit = 1; digit <= DIGITS; digit++) {
            out.format(
                    "| %d | %.1f | %.1f |%n",
                    digit, census.digits.share(digit) * 100, FirstDigits.expected(digit) * 100);
        }
    }

    String json() {
        long judged = findings.stream().filter(Finding::isJudged).count();
        List<String> off = findings.stream()
                .filter(finding -> finding.isJudged() && !finding.passes())
                .map(finding -> "\"" + finding.what() + "\"")
                .toList();
        return String.format(
                Locale.ROOT,
                "{\"persons\": %d, \"businesses\": %d, \"entries\": %d, \"judged\": %d, \"within\": %d, \"off\": [%s]}",
                census.persons,
                census.businesses,
                census.entries,
                judged,
                judged - off.size(),
                String.join(", ", off));
    }
}
