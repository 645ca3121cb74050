package zhiyin.privacy.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as it is read, and for every character of it where it came from.
 *
 * <p>{@link #of} costs one pass. Positions are {@code char} positions; {@link #from} and {@link #to} lead back to the
 * original, so that what is found here can be cut out there.
 */
final class CanonicalText {

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final BitSet spoken;

    private CanonicalText(Builder builder) {
        this.text = builder.text.toString();
        this.starts = Arrays.copyOf(builder.starts, text.length());
        this.ends = Arrays.copyOf(builder.ends, text.length());
        this.spoken = builder.spoken;
    }

    /** The text in canonical characters. */
    static CanonicalText of(String original) {
        Builder builder = new Builder(original.length() + 16);
        for (int at = 0; at < original.length(); ) {
            int point = original.codePointAt(at);
            int next = at + Character.charCount(point);
            builder.add(CanonicalCharacters.of(point), at, next, false);
            at = next;
        }
        return builder.build();
    }

    String text() {
        return text;
    }

    /** Where in the original the character at {@code at} begins. */
    int from(int at) {
        return starts[at];
    }

    /** Where in the original the character at {@code at} ends. */
    int to(int at) {
        return ends[at];
    }

    /** Whether the digit at {@code at} was said in words. */
    boolean isSpoken(int at) {
        return spoken.get(at);
    }

    /** Collects characters with their origins. */
    static final class Builder {

        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private final BitSet spoken = new BitSet();

        Builder(int expected) {
            this.text = new StringBuilder(expected);
            this.starts = new int[expected];
            this.ends = new int[expected];
        }

        void add(CharSequence characters, int from, int to, boolean inWords) {
            for (int i = 0; i < characters.length(); i++) {
                int at = text.length();
                if (at == starts.length) {
                    starts = Arrays.copyOf(starts, at * 2 + 16);
                    ends = Arrays.copyOf(ends, at * 2 + 16);
                }
                text.append(characters.charAt(i));
                starts[at] = from;
                ends[at] = to;
                spoken.set(at, inWords);
            }
        }

        CanonicalText build() {
            return new CanonicalText(this);
        }
    }
}
