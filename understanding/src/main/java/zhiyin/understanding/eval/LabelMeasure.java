package zhiyin.understanding.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well one label is told: whether it is, whether it was told, and how probable it was said to be. */
final class LabelMeasure {

    private static final int BINS = 10;

    private final List<Told> all = new ArrayList<>();

    private record Told(double probability, boolean told, boolean truly) {}

    void add(double probability, boolean told, boolean truly) {
        all.add(new Told(probability, told, truly));
    }

    int positives() {
        return (int) all.stream().filter(Told::truly).count();
    }

    double precision() {
        return share(hits(), (int) all.stream().filter(Told::told).count());
    }

    double recall() {
        return share(hits(), positives());
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** The chance that one that is so is held more probable than one that is not; ties count half. */
    double auc() {
        List<Told> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Told::probability));
        double ranks = 0;
        int at = 0;
        while (at < sorted.size()) {
            int end = at;
            int truly = 0;
            while (end < sorted.size()
                    && sorted.get(end).probability() == sorted.get(at).probability()) {
                truly += sorted.get(end).truly() ? 1 : 0;
                end++;
            }
            ranks += truly * (at + 1 + end) / 2.0;
            at = end;
        }
        double positives = positives();
        double negatives = all.size() - positives;
        return positives == 0 || negatives == 0
                ? 0
                : (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    /** Expected calibration error over ten bins of equal width (Guo et al., 2017, section 2). */
    double ece() {
        double[] said = new double[BINS];
        double[] truly = new double[BINS];
        for (Told told : all) {
            int bin = Math.min(BINS - 1, (int) (told.probability() * BINS));
            said[bin] += told.probability();
            truly[bin] += told.truly() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - truly[bin]);
        }
        return all.isEmpty() ? 0 : error / all.size();
    }

    private int hits() {
        return (int) all.stream().filter(t -> t.told() && t.truly()).count();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
