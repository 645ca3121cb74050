package zhiyin.bench.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is lent on cards and loans, and how much of it is late. Amounts in yuan. */
final class Lending {

    private static final int HALF_A_YEAR = 180;
    private static final int QUARTER = 90;
    private static final int MORTGAGE_MONTHS = 120;

    private final Map<UUID, Integer> months = new HashMap<>();
    private double cards;
    private double limits;
    private double owed;
    private double owedLate;
    private double loans;
    private double lent;
    private double lentLate;
    private double mortgages;
    private double mortgagesLate;
    private double loansLateAtAll;

    void term(UUID loan, int inMonths) {
        months.put(loan, inMonths);
    }

    void closePart() {
        months.clear();
    }

    /** @param owes above zero what the holder owes */
    void card(double limit, double owes, long daysLate) {
        cards++;
        limits += limit;
        owed += Math.max(0, owes);
        owedLate += daysLate > HALF_A_YEAR ? Math.max(0, owes) : 0;
    }

    void loan(UUID id, double outstanding, long daysLate) {
        if (outstanding <= 0) {
            return;
        }
        loans++;
        lent += outstanding;
        loansLateAtAll += daysLate > 0 ? 1 : 0;
        double late = daysLate > QUARTER ? outstanding : 0;
        lentLate += late;
        if (months.getOrDefault(id, 0) >= MORTGAGE_MONTHS) {
            mortgages += outstanding;
            mortgagesLate += late;
        }
    }

    double meanLimit() {
        return share(limits, cards);
    }

    double limitUsed() {
        return share(owed, limits);
    }

    /** Share of what is owed on cards that has been late for half a year. */
    double cardsLate() {
        return share(owedLate, owed);
    }

    /** Share of what is lent on loans of which an instalment is more than 90 days late. */
    double nonPerforming() {
        return share(lentLate, lent);
    }

    double mortgagesNonPerforming() {
        return share(mortgagesLate, mortgages);
    }

    double mortgageShare() {
        return share(mortgages, lent);
    }

    double loansLateAtAll() {
        return share(loansLateAtAll, loans);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
