package zhiyin.bench.bank;

import static zhiyin.bench.bank.Finding.Yardstick.none;
import static zhiyin.bench.bank.Finding.Yardstick.published;
import static zhiyin.bench.bank.Finding.Yardstick.unpublished;

import java.util.ArrayList;
import java.util.List;
import zhiyin.bench.bank.Finding.Unit;
import zhiyin.bench.bank.Finding.Yardstick;

/** Cards, loans and who is late, and what people hold; bands set before the first figure was seen. */
final class CreditYardsticks {

    private static final String PAYMENTS = "PBoC, payment system 2024";
    private static final double CARDS_A_HEAD = 0.52;
    private static final double LIMIT = 30_900;
    private static final double LIMIT_USED = 0.3782;
    private static final double CARDS_LATE = 0.0143;
    private static final double PURCHASE = 373.47;
    private static final double NON_PERFORMING = 0.0150;
    private static final double MORTGAGES = 0.005;

    private final Census census;
    private final List<Finding> findings = new ArrayList<>();

    private CreditYardsticks(Census census) {
        this.census = census;
    }

    static List<Finding> judge(Census census) {
        CreditYardsticks yardsticks = new CreditYardsticks(census);
        yardsticks.cards();
        yardsticks.lending();
        yardsticks.customers();
        return yardsticks.findings;
    }

    private void add(String section, String what, Unit unit, double figure, Yardstick by) {
        findings.add(Finding.of(section, what, unit, figure, by));
    }

    private double each(long number) {
        return census.persons == 0 ? 0 : number / (double) census.persons;
    }

    private void cards() {
        String section = "Cards";
        add(
                section,
                "credit cards a person",
                Unit.NUMBER,
                each(census.creditCards),
                published(CARDS_A_HEAD, 0.4, 1.3, PAYMENTS + " (Feb 2025), a head, at all banks"));
        add(section, "debit cards a person", Unit.NUMBER, each(census.debitCards), none("no source for one bank"));
        add(
                section,
                "mean payment at a merchant, yuan",
                Unit.YUAN,
                census.payments.mean(),
                published(PURCHASE, 0.3, 1.3, PAYMENTS + ", second quarter; holds cars and firms' cards too"));
        add(
                section,
                "credit cards' share of what is paid at merchants",
                Unit.SHARE,
                census.payments.sum() == 0 ? 0 : census.paidWithCredit / census.payments.sum(),
                none("no source found"));
        add(
                section,
                "limit of a credit card, mean",
                Unit.YUAN,
                census.lending.meanLimit(),
                published(LIMIT, 0.6, 1.6, PAYMENTS + ", third quarter"));
        add(
                section,
                "limit used",
                Unit.SHARE,
                census.lending.limitUsed(),
                published(LIMIT_USED, 0.4, 1.3, PAYMENTS + ", third quarter; holds instalment plans too"));
        add(
                section,
                "late for half a year, of what is owed on cards",
                Unit.SHARE,
                census.lending.cardsLate(),
                published(CARDS_LATE, 0.4, 2, PAYMENTS + ", end of the year"));
    }

    private void lending() {
        String section = "Loans";
        add(
                section,
                "non-performing: more than 90 days late, of what is lent",
                Unit.SHARE,
                census.lending.nonPerforming(),
                published(NON_PERFORMING, 0.4, 2, "NFRA, commercial banks, fourth quarter 2024 (21 Feb 2025)"));
        add(
                section,
                "the same of loans of ten years and more (mortgages)",
                Unit.SHARE,
                census.lending.mortgagesNonPerforming(),
                published(MORTGAGES, 0.2, 2.5, "interim reports 2024 of the largest banks, 0.40-0.60 %"));
        add(
                section,
                "loans with any instalment late",
                Unit.SHARE,
                census.lending.loansLateAtAll(),
                unpublished(0.01, 0.08, "no source found"));
        add(section, "mortgages of what is lent", Unit.SHARE, census.lending.mortgageShare(), none("no source found"));
    }

    private void customers() {
        String section = "Customers";
        long all = census.persons + census.businesses;
        add(
                section,
                "businesses of all customers",
                Unit.SHARE,
                all == 0 ? 0 : census.businesses / (double) all,
                unpublished(0.005, 0.05, "no source found"));
        add(
                section,
                "persons, customers since before the year, without an own entry in it",
                Unit.SHARE,
                census.established == 0 ? 0 : census.dormant / (double) census.established,
                unpublished(0.03, 0.25, "no source found"));
        add(
                section,
                "accounts, cards and investments a person",
                Unit.NUMBER,
                each(census.products),
                unpublished(2, 5, "no source found"));
        add(
                section,
                "persons who hold wealth products or funds",
                Unit.SHARE,
                each(census.invested),
                none("no source for one bank"));
        add(
                section,
                "foreign currency accounts of all accounts",
                Unit.SHARE,
                census.accounts == 0 ? 0 : census.foreignAccounts / (double) census.accounts,
                none("no source found"));
    }
}
