package zhiyin.understanding.tone;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a sentence is said; every number is a calibrated probability.
 *
 * @param negative that the feeling is negative; with {@code positive}, the rest is neutral
 * @param pressing that something is to happen soon or now
 * @param urgent that harm is happening now
 * @param complaint that it is to be treated as a complaint about the bank
 * @param scam that the customer is being deceived or pressed right now
 * @param vulnerable that the customer is in a state that asks for more care
 * @param signs those of the above that are strong enough to be met, gone through in the order of {@link Sign}: a tone is
 *     written into evidence, and the same tone must be written the same on every run
 */
public record Tone(
        double negative,
        double positive,
        double pressing,
        double urgent,
        double complaint,
        double scam,
        double vulnerable,
        Set<Sign> signs) {

    /** Of a text nothing was asked about. */
    public static final Tone UNKNOWN = new Tone(0, 0, 0, 0, 0, 0, 0, Set.of());

    public Tone {
        EnumSet<Sign> ordered = EnumSet.noneOf(Sign.class);
        ordered.addAll(signs);
        signs = Collections.unmodifiableSet(ordered);
    }

    public boolean shows(Sign sign) {
        return signs.contains(sign);
    }
}
