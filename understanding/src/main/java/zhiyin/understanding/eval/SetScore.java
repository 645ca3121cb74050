package zhiyin.understanding.eval;

import java.util.Set;

/** Counts how sets of labels were told: exactly, and label by label over all texts (micro-averaged). */
final class SetScore {

    private int texts;
    private int exact;
    private int right;
    private int told;
    private int meant;

    void add(Set<String> meantLabels, Set<String> toldLabels) {
        texts++;
        exact += meantLabels.equals(toldLabels) ? 1 : 0;
        right += (int) toldLabels.stream().filter(meantLabels::contains).count();
        told += toldLabels.size();
        meant += meantLabels.size();
    }

    int texts() {
        return texts;
    }

    double exactSet() {
        return texts == 0 ? 0 : (double) exact / texts;
    }

    double precision() {
        return told == 0 ? 0 : (double) right / told;
    }

    double recall() {
        return meant == 0 ? 0 : (double) right / meant;
    }

    double f1() {
        return told + meant == 0 ? 1 : 2.0 * right / (told + meant);
    }
}
