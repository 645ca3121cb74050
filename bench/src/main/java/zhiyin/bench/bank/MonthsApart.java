package zhiyin.bench.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks a classifier which month a customer's 28 days are from. Where nothing in the world differs it must not know:
 * what it knows is then an artefact of the generator. {@code [--customers N] [--seed S] [--day D] [--to FILE]}.
 *
 * <p>Nothing differs, but for prices and wages, between a month and the same month a year later. Other pairs are shown
 * with what differs, and a month with an artefact put in shows that the classifier would notice one.
 */
public final class MonthsApart {

    private static final long SEED = 28;
    private static final double NOTICED = 0.7;

    private final Asked asked;
    private final List<YearMonth> months = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> json = new ArrayList<>();

    private MonthsApart(Asked asked) {
        this.asked = asked;
        YearMonth last = YearMonth.from(asked.today()).minusMonths(1);
        // 18 months of history end on the eve; the first whole month only tells who was known before.
        for (int back = 15; back >= 0; back--) {
            months.add(last.minusMonths(back));
        }
    }

    public static void main(String[] args) {
        MonthsApart apart = new MonthsApart(Asked.of(args));
        apart.measure();
        apart.print();
    }

    private void measure() {
        text.append("# Telling month from month\n\n");
        text.append(
                "Boosted trees learn from the first 28 days of two months of half of the customers, and are asked\n");
        text.append(
                "about the other half. Beside what helped most stand its means in the one month and in the other.\n");
        List<MonthRows.Customer> customers = rows(Artefact.NONE);
        table("Nothing differs: the same month a year later", "an interval with 0.5, or 0.45 to 0.55");
        for (YearMonth month : months) {
            if (months.contains(month.plusYears(1))) {
                MonthPair pair = new MonthPair(month, month.plusYears(1));
                MonthPair.Result result = pair.ask(customers, months, SEED);
                row(pair, "ordinary", result, result.ranking().tellsNothing() ? "ok" : "**off**");
            }
        }
        MonthPair control = new MonthPair(months.getFirst(), months.getFirst().plusYears(1));
        MonthPair.Result vain = control.askInVain(customers, months, SEED);
        row(control, "drawn by lot", vain, vain.ranking().tellsNothing() ? "ok" : "**off**");
        table("Something differs: neighbours and seasons", "-");
        YearMonth newest = months.getLast();
        YearMonth ordinary = lastOf(5, newest);
        for (int month : new int[] {1, 2, 3, 4, 6, 7, 10, 11, 12}) {
            MonthPair pair = new MonthPair(ordinary, lastOf(month, newest));
            row(pair, "seasonal", pair.ask(customers, months, SEED), "");
        }
        table("An artefact put into the later month", "above 0.7");
        for (Artefact artefact : Artefact.values()) {
            if (artefact != Artefact.NONE) {
                MonthPair.Result result = control.ask(rows(artefact), months, SEED);
                row(control, artefact.name(), result, result.ranking().area() > NOTICED ? "ok" : "**off**");
            }
        }
    }

    private List<MonthRows.Customer> rows(Artefact artefact) {
        return MonthRows.of(asked.feed(), months, Asked.ZONE, months.getFirst().plusYears(1), artefact);
    }

    private static YearMonth lastOf(int month, YearMonth newest) {
        YearMonth found = newest.withMonth(month);
        return found.isAfter(newest) ? found.minusYears(1) : found;
    }

    private void table(String title, String aim) {
        text.append(String.format(Locale.ROOT, "%n## %s%n%nAim: %s.%n%n", title, aim));
        text.append("| months | kind | customers asked about | area | 95 % | judgement | what helped most |\n");
        text.append("|---|---|---:|---:|---|---|---|\n");
    }

    private void row(MonthPair pair, String kind, MonthPair.Result result, String verdict) {
        text.append(String.format(
                Locale.ROOT,
                "| %s, %s | %s | %,d | %.3f | %.3f-%.3f | %s | %s |%n",
                pair.one(),
                pair.two(),
                kind,
                result.customers(),
                result.ranking().area(),
                result.ranking().low(),
                result.ranking().high(),
                verdict,
                String.join(", ", result.telling())));
        json.add(String.format(
                Locale.ROOT,
                "{\"months\": \"%s %s\", \"kind\": \"%s\", \"area\": %.3f, \"low\": %.3f, \"high\": %.3f}",
                pair.one(),
                pair.two(),
                kind,
                result.ranking().area(),
                result.ranking().low(),
                result.ranking().high()));
    }

    private void print() {
        Path to = asked.to();
        if (to == null) {
            System.out.print(text);
        } else {
            try {
                Files.writeString(to, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        System.out.println("[" + String.join(", ", json) + "]");
    }
}
