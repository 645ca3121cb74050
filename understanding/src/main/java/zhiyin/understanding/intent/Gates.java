package zhiyin.understanding.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Learns from sentences that were held out which answers may leave a stage, and which the last stage refuses.
 *
 * <p>An answer leaves early where the last stage would have said the same; what the last stage would refuse, and what
 * no intent was learnt for, has to reach it. So the cascade is as right as its last stage, only sooner.
 */
final class Gates {

    /** Fewer held-out sentences, or of what must not pass, teach nothing. */
    private static final int LEAST_CASES = 60;

    private static final int LEAST_REFUSALS = 5;

    /** How many times worse it is to refuse what would be answered right than to answer what must be refused. */
    private static final double LEAST_PRICE = 3;

    private static final double GREATEST_PRICE = 40;

    /** Without a gate that was learnt, an answer that is sure by so much is given. */
    private static final double SURE_ENOUGH = 0.3;

    private final List<HeldOut.Answer> answers;
    /** How many examples out of scope there are for one in scope. */
    private final double foreignShare;

    private final Settings settings;

    Gates(List<HeldOut.Answer> answers, double foreignShare, Settings settings) {
        this.answers = answers;
        this.foreignShare = foreignShare;
        this.settings = settings;
    }

    /**
     * How strict the gates are; part of a model's id.
     *
     * @param disagreement of the answers that leave early, the share that may differ from the last stage's, at most
     * @param strangers of the sentences that must be refused, the share that may leave early, at most
     * @param sure how sure an answer that leaves early is at least
     * @param strangersExpected how many times more often customers say what is out of scope than it stands among the
     *     examples; it is what a wrong refusal is weighed against
     * @param novelShare how much of the refusing is measured by intents the model has never met, where there are
     *     examples of what is out of scope
     */
    record Settings(double disagreement, double strangers, double sure, double strangersExpected, double novelShare) {}

    /** What the last stage refuses. */
    Stage refusing(Stage last) {
        List<Gate.Case> cases = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        Shares shares = new Shares();
        for (HeldOut.Answer answer : answers) {
            float[] p = last.probabilities(answer.evidence());
            cases.add(new Gate.Case(
                    Signs.of(answer.evidence(), p, answer.outOfScope(), last.encoders()), !answer.isStranger()));
            right.add(Softmax.argmax(p) == answer.label());
            shares.count(answer);
        }
        if (shares.known < LEAST_CASES || shares.novel + shares.foreign < LEAST_REFUSALS) {
            return last.through(byProbability(Signs.count(last.encoders())));
        }
        Gate gate = Gate.fit(cases);
        double price = Math.clamp(1 / (foreignShare * settings.strangersExpected()), LEAST_PRICE, GREATEST_PRICE);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            double gain = right.get(i) ? price / shares.known : 0;
            if (answers.get(i).isStranger()) {
                gain = -shares.weight(answers.get(i), settings.novelShare());
            }
            scored.add(new Scored(gate.score(cases.get(i).signs()), gain, 0, 0));
        }
        return last.through(gate.from(dearest(scored)));
    }

    /** What may leave an earlier stage. */
    Stage leaving(Stage stage, Stage last) {
        List<Gate.Case> cases = new ArrayList<>();
        List<Float> sureness = new ArrayList<>();
        int strangers = 0;
        for (HeldOut.Answer answer : answers) {
            float[] p = stage.probabilities(answer.evidence());
            float[] lastP = last.probabilities(answer.evidence());
            int told = Softmax.argmax(lastP);
            boolean given = told != answer.outOfScope()
                    && last.gate().passes(Signs.of(answer.evidence(), lastP, answer.outOfScope(), last.encoders()));
            boolean yes = !answer.isStranger() && given && Softmax.argmax(p) == told;
            strangers += answer.isStranger() ? 1 : 0;
            float[] signs = Signs.of(answer.evidence(), p, answer.outOfScope(), stage.encoders());
            cases.add(new Gate.Case(signs, yes));
            sureness.add(p[Softmax.argmax(p)]);
        }
        long nays = cases.stream().filter(c -> !c.yes()).count();
        if (answers.size() - strangers < LEAST_CASES || nays < LEAST_REFUSALS || nays == cases.size()) {
            return stage.through(Gate.open(Signs.count(stage.encoders())).from(Gate.NEVER));
        }
        Gate gate = Gate.fit(cases);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            boolean stranger = answers.get(i).isStranger();
            boolean differs = !stranger && !cases.get(i).yes();
            scored.add(
                    new Scored(gate.score(cases.get(i).signs()), sureness.get(i), differs ? 1 : 0, stranger ? 1 : 0));
        }
        return stage.through(gate.from(lowest(scored, strangers)));
    }

    /** A gate on the first sign alone, which is the logarithm of the greatest probability. */
    private static Gate byProbability(int signs) {
        return Gate.onFirst(signs, Math.log(SURE_ENOUGH));
    }

    /** The threshold above which the sum of what is gained and lost is greatest. */
    private static double dearest(List<Scored> scored) {
        List<Scored> highestFirst = highestFirst(scored);
        double best = Gate.NEVER;
        double most = 0;
        double sum = 0;
        for (int i = 0; i < highestFirst.size(); i++) {
            sum += highestFirst.get(i).value();
            if (sum > most + 1e-12) {
                most = sum;
                best = between(highestFirst, i);
            }
        }
        return best;
    }

    /** The lowest threshold above which few enough differ, few enough are strangers, and all are sure enough. */
    private double lowest(List<Scored> scored, int strangers) {
        List<Scored> highestFirst = highestFirst(scored);
        double best = Gate.NEVER;
        int differing = 0;
        int strange = 0;
        int unsure = 0;
        for (int i = 0; i < highestFirst.size(); i++) {
            Scored s = highestFirst.get(i);
            differing += s.differing();
            strange += s.strange();
            unsure += s.value() < settings.sure() ? 1 : 0;
            int leaving = i + 1 - strange;
            if (differing <= settings.disagreement() * leaving
                    && strange <= settings.strangers() * strangers
                    && unsure <= settings.disagreement() * leaving) {
                best = between(highestFirst, i);
            }
        }
        return best;
    }

    private static List<Scored> highestFirst(List<Scored> scored) {
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    /** Half way to the next lower score. */
    private static double between(List<Scored> highestFirst, int i) {
        double here = highestFirst.get(i).score();
        return i + 1 == highestFirst.size()
                ? here
                : (here + highestFirst.get(i + 1).score()) / 2;
    }

    private record Scored(double score, double value, int differing, int strange) {}

    /** How many sentences of each kind there are. */
    private static final class Shares {
        private int known;
        private int novel;
        private int foreign;

        void count(HeldOut.Answer answer) {
            if (answer.isNovel()) {
                novel++;
            } else if (answer.isForeign()) {
                foreign++;
            } else {
                known++;
            }
        }

        double weight(HeldOut.Answer stranger, double novelShare) {
            if (stranger.isNovel()) {
                return (foreign == 0 ? 1 : novelShare) / novel;
            }
            return (novel == 0 ? 1 : 1 - novelShare) / foreign;
        }
    }
}
