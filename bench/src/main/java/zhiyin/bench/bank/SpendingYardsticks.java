package zhiyin.bench.bank;

import static zhiyin.bench.bank.Finding.Yardstick.none;
import static zhiyin.bench.bank.Finding.Yardstick.published;
import static zhiyin.bench.bank.Finding.Yardstick.unpublished;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhiyin.bench.bank.Finding.Unit;
import zhiyin.bench.bank.Finding.Yardstick;

/** What customers earn, consume and hold, with the bands that were set before the first figure was seen. */
final class SpendingYardsticks {

    private static final String NBS = "NBS, households 2024 (17 Jan 2025)";
    private static final String FIFTHS = "NBS, communique 2023 (29 Feb 2024), five groups of households";
    private static final String WAGES = "NBS, wages 2024 (16 May 2025), before tax and social insurance";
    private static final double URBAN_INCOME = 54_188;
    private static final double MEDIAN_TO_MEAN = 34_707.0 / 41_314;
    private static final double URBAN_CONSUMPTION = 34_557;
    private static final double WAGE = 102_452;
    private static final double DEPOSITS_A_HEAD = 95_600;
    private static final double[] OF_INCOME = {0.0445, 0.0987, 0.1554, 0.2425, 0.4589};

    private static final Map<HouseholdClass, Yardstick> OF_THE_REST = Map.of(
            HouseholdClass.FOOD, share(HouseholdClass.FOOD, 0.85, 1.15),
            HouseholdClass.CLOTHING, share(HouseholdClass.CLOTHING, 0.7, 1.4),
            HouseholdClass.HOUSEHOLD, share(HouseholdClass.HOUSEHOLD, 0.7, 1.4),
            HouseholdClass.TRANSPORT, share(HouseholdClass.TRANSPORT, 0.8, 1.25),
            HouseholdClass.EDUCATION, share(HouseholdClass.EDUCATION, 0.8, 1.25),
            HouseholdClass.HEALTH, share(HouseholdClass.HEALTH, 0.75, 1.3),
            HouseholdClass.OTHER, share(HouseholdClass.OTHER, 0.5, 2));

    private final Census census;
    private final List<Finding> findings = new ArrayList<>();

    private SpendingYardsticks(Census census) {
        this.census = census;
    }

    static List<Finding> judge(Census census) {
        SpendingYardsticks yardsticks = new SpendingYardsticks(census);
        yardsticks.consumption();
        yardsticks.income();
        yardsticks.balances();
        return yardsticks.findings;
    }

    private static Yardstick share(HouseholdClass kind, double low, double high) {
        return published(kind.published() / (1 - HouseholdClass.RESIDENCE.published()), low, high, NBS);
    }

    private void add(String section, String what, Unit unit, double figure, Yardstick by) {
        findings.add(Finding.of(section, what, unit, figure, by));
    }

    private void consumption() {
        String section = "Consumption by class";
        double all = census.consumed.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double residence = census.consumed.getOrDefault(HouseholdClass.RESIDENCE, 0.0);
        new TreeMap<>(OF_THE_REST).forEach((kind, by) -> {
            double share = all == residence ? 0 : census.consumed.getOrDefault(kind, 0.0) / (all - residence);
            add(section, kind.title() + ", of all but residence", Unit.SHARE, share, by);
        });
        add(
                section,
                "residence, of all",
                Unit.SHARE,
                all == 0 ? 0 : residence / all,
                published(
                        HouseholdClass.RESIDENCE.published(),
                        0.2,
                        1.1,
                        NBS + "; holds what owners would pay as rent, which no bank sees"));
        add(
                section,
                "consumption a person and year through this bank, mean",
                Unit.YUAN,
                census.consumption.mean(),
                published(URBAN_CONSUMPTION, 0.3, 1.2, NBS + ", urban, a head; a bank sees part of it"));
    }

    private void income() {
        String section = "Income";
        add(
                section,
                "income a person and year, mean of those with any",
                Unit.YUAN,
                census.income.mean(),
                published(URBAN_INCOME, 0.9, 2, NBS + ", urban, a head; most customers earn for more than one"));
        add(
                section,
                "median to mean",
                Unit.NUMBER,
                census.income.mean() == 0 ? 0 : census.income.quantile(0.5) / census.income.mean(),
                published(MEDIAN_TO_MEAN, 0.75, 1.15, NBS));
        for (int fifth = 0; fifth < OF_INCOME.length; fifth++) {
            add(
                    section,
                    "share of fifth " + (fifth + 1) + " from below",
                    Unit.SHARE,
                    census.income.shareOfFifth(fifth),
                    published(OF_INCOME[fifth], fifth == 0 ? 0.5 : 0.6, fifth == 0 ? 2 : 1.6, FIFTHS));
        }
        add(
                section,
                "salary a year, mean of those with one",
                Unit.YUAN,
                census.salaries.mean(),
                published(WAGE, 0.6, 1.1, WAGES));
        add(section, "Gini coefficient of incomes", Unit.NUMBER, census.income.gini(), none("no source found"));
    }

    private void balances() {
        String section = "Balances";
        add(
                section,
                "deposits a person, mean",
                Unit.YUAN,
                census.deposits.mean(),
                published(
                        DEPOSITS_A_HEAD,
                        0.2,
                        1.2,
                        "PBoC, household deposits of October 2023, a head, as quoted by the press; at all banks"));
        add(section, "deposits a person, median", Unit.YUAN, census.deposits.quantile(0.5), none("no source found"));
        add(section, "deposits, 90th percentile", Unit.YUAN, census.deposits.quantile(0.9), none("no source found"));
        add(
                section,
                "Gini coefficient of deposits",
                Unit.NUMBER,
                census.deposits.gini(),
                unpublished(0.55, 0.9, "no source found; more uneven than incomes, less than all to a few"));
        add(
                section,
                "time deposits of all deposits of persons",
                Unit.SHARE,
                census.deposits.sum() == 0 ? 0 : census.inTimeDeposits / census.deposits.sum(),
                none("no source found"));
    }
}
