package zhiyin.understanding.review;

import java.util.Collection;
import zhiyin.understanding.intent.Scorecard;

/**
 * How good answers to sentences with known intents were; all zero for none.
 *
 * @param accuracy share of right answers, in [0, 1]
 * @param macroF1 the mean over the intents of the harmonic mean of precision and recall
 * @param coverageAt99 the greatest share, the surest first, that is answered 99 % right
 * @param ece expected calibration error over fifteen equally wide bins
 * @param inScopeAccuracy accuracy on the sentences that have an intent
 * @param oosRecall share of the out-of-scope sentences told to be so; 1 without any
 * @param oosPrecision share of the sentences told to be out of scope that are; 1 without any
 */
public record Figures(
        int texts,
        double accuracy,
        double macroF1,
        double coverageAt99,
        double ece,
        double inScopeAccuracy,
        double oosRecall,
        double oosPrecision) {

    public static Figures of(Collection<Judged> judged) {
        Scorecard card = Scorecard.of(judged.stream().map(Figures::outcome).toList());
        return new Figures(
                card.texts(),
                card.accuracy(),
                card.macroF1(),
                card.coverageAt99(),
                card.ece(),
                card.inScopeAccuracy(),
                card.oosRecall(),
                card.oosPrecision());
    }

    private static Scorecard.Outcome outcome(Judged one) {
        return new Scorecard.Outcome(
                one.example().intent(),
                one.told(),
                Math.min(1, one.answer().intents().getFirst().probability()));
    }
}
