package zhiyin.bench.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the generated bank with published figures. {@code [--customers N] [--seed S] [--day D] [--from DIR]
 * [--to FILE]}; the report goes to FILE or the output, the last line is JSON.
 */
public final class Realism {

    private Realism() {}

    public static void main(String[] args) throws IOException {
        Asked asked = Asked.of(args);
        Census census = Census.of(asked.feed(), asked.window());
        RealismReport report = new RealismReport(census, judge(census));
        Path to = asked.to();
        if (to == null) {
            System.out.print(report.markdown());
        } else {
            Files.writeString(to, report.markdown());
        }
        System.out.println(report.json());
    }

    static List<Finding> judge(Census census) {
        List<Finding> findings = new ArrayList<>(SpendingYardsticks.judge(census));
        findings.addAll(CreditYardsticks.judge(census));
        findings.addAll(RhythmYardsticks.judge(census));
        return findings;
    }
}
