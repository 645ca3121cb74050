package zhiyin.bench.bank;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;

/**
 * What one customer did in the first 28 days of one month, in numbers: four of each weekday, whatever the month. Nothing
 * in them says when it was, unless the rows do.
 */
final class MonthFeatures {

    static final int DAYS = 28;

    private static final List<String> CATEGORIES = List.of(
            "groceries",
            "dining",
            "nightlife",
            "transport",
            "fuel",
            "travel",
            "shopping",
            "education",
            "entertainment",
            "health",
            "personal_care",
            "utilities",
            "telecom",
            "tuition",
            "insurance",
            "supplies",
            "salary",
            "pension",
            "platform_payout",
            "takings",
            "client_payment",
            "transfer",
            "red_packet",
            "cash",
            "savings",
            "interest",
            "exchange",
            "investment",
            "card_repayment",
            "loan_repayment",
            "other");

    /** Due on a day of the month, and so on another weekday each month: the calendar's doing. */
    private static final Set<String> DATED = Set.of(
            "salary",
            "pension",
            "interest",
            "rent",
            "utilities",
            "telecom",
            "tuition",
            "insurance",
            "transfer",
            "savings",
            "card_repayment",
            "card_interest",
            "late_fee",
            "loan_repayment",
            "loan_interest",
            "loan_drawdown",
            "deposit_matured");

    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final int HOURS = 8;
    private static final int[] ENDINGS = {0, 50, 80, 90, 99};
    private static final double ID_BITS = 1 << 12;
    private static final List<String> NAMES = names();

    private final double[] counts = new double[CATEGORIES.size()];
    private final double[] sums = new double[CATEGORIES.size()];
    private final double[] hours = new double[HOURS];
    private final double[] weekdays = new double[WEEK];
    private final double[] weeks = new double[WEEKS];
    private final double[] endings = new double[ENDINGS.length];
    private final double[] tens = new double[3];
    private final double[] logs = new double[2];
    private final double[] times = new double[5];
    private final double[] ids = new double[4];
    private double entries;
    private double undated;
    private double onCredit;
    private double ones;

    void add(FeedRow.Entry entry, Held account, long minor, ZonedDateTime at) {
        entries++;
        int category = Math.max(0, CATEGORIES.indexOf(entry.category()));
        if (category == 0 && !entry.category().equals(CATEGORIES.getFirst())) {
            category = CATEGORIES.size() - 1;
        }
        long amount = Math.abs(minor);
        counts[category]++;
        sums[category] += amount / 100.0;
        hours[at.getHour() / 3]++;
        if (!DATED.contains(entry.category())) {
            weekdays[at.getDayOfWeek().getValue() - 1]++;
            undated++;
        }
        weeks[(at.getDayOfMonth() - 1) / WEEK]++;
        for (int i = 0; i < ENDINGS.length; i++) {
            endings[i] += amount % 100 == ENDINGS[i] ? 1 : 0;
        }
        tens[0] += amount % 10 != 0 ? 1 : 0;
        tens[1] += amount % 10_00 == 0 ? 1 : 0;
        tens[2] += amount % 100_00 == 0 ? 1 : 0;
        double log = Math.log((double) amount);
        logs[0] += log;
        logs[1] += log * log;
        ones += Long.toString(amount).charAt(0) == '1' ? 1 : 0;
        times[0] += at.getSecond();
        times[1] += at.getSecond() == 0 ? 1 : 0;
        times[2] += at.getNano() / 1e9;
        times[3] += at.getNano() == 0 ? 1 : 0;
        times[4] += at.getMinute();
        long low = entry.id().getLeastSignificantBits();
        ids[0] += (low & 0xff) / 256.0;
        ids[1] += low & 1;
        ids[2] += (entry.id().getMostSignificantBits() & 0xfff) / ID_BITS;
        ids[3] += (low >>> 48 & 0x3fff) / 16_384.0;
        onCredit += account.kind == AccountKind.CREDIT_CARD ? 1 : 0;
    }

    boolean isEmpty() {
        return entries == 0;
    }

    /**
     * The numbers, in the order of {@link #names}.
     *
     * @param counterparties the days of the history on which each was dealt with
     * @param first first day of the month, counted as in them
     */
    float[] vector(Map<String, BitSet> counterparties, int first) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            all.add(counts[i]);
            all.add(Math.log1p(sums[i]));
        }
        shares(all, hours, entries);
        shares(all, weekdays, undated);
        shares(all, weeks, entries);
        shares(all, endings, entries);
        shares(all, tens, entries);
        shares(all, times, entries);
        shares(all, ids, entries);
        double mean = logs[0] / Math.max(1, entries);
        all.add(mean);
        all.add(Math.sqrt(Math.max(0, logs[1] / Math.max(1, entries) - mean * mean)));
        shares(all, new double[] {ones, onCredit}, entries);
        all.add(entries);
        dealings(all, counterparties, first);
        float[] vector = new float[all.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = all.get(i).floatValue();
        }
        return vector;
    }

    private static void shares(List<Double> all, double[] numbers, double of) {
        for (double number : numbers) {
            all.add(number / Math.max(1, of));
        }
    }

    /** New is who was not dealt with in the 28 days before: the beginning of the history must not make all new. */
    private static void dealings(List<Double> all, Map<String, BitSet> counterparties, int first) {
        double known = 0;
        double unknown = 0;
        for (BitSet days : counterparties.values()) {
            int next = days.nextSetBit(Math.max(0, first));
            if (next >= 0 && next < first + DAYS) {
                known++;
                int before = days.nextSetBit(Math.max(0, first - DAYS));
                unknown += before >= first ? 1 : 0;
            }
        }
        all.add(known);
        all.add(unknown);
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        CATEGORIES.forEach(category -> {
            names.add("number of " + category);
            names.add("sum of " + category);
        });
        numbered(names, "hours ", HOURS);
        numbered(names, "weekday ", WEEK);
        numbered(names, "week ", WEEKS);
        for (int ending : ENDINGS) {
            names.add("ending " + ending);
        }
        names.addAll(List.of("odd fen", "tens of yuan", "hundreds of yuan"));
        names.addAll(List.of("second", "second is zero", "part of the second", "whole second", "minute"));
        names.addAll(List.of("low bits of ids", "lowest bit of ids", "middle bits of ids", "high random bits of ids"));
        names.addAll(List.of("mean of logarithms", "deviation of logarithms", "first digit is one", "on credit"));
        names.addAll(List.of("entries", "counterparties", "new counterparties"));
        return List.copyOf(names);
    }

    private static void numbered(List<String> names, String name, int count) {
        for (int i = 1; i <= count; i++) {
            names.add(name + i);
        }
    }

    static String name(int index) {
        return NAMES.get(index);
    }
}
