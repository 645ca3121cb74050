package zhiyin.desk;

import java.util.random.RandomGenerator;

/**
 * Numbers that can be read aloud and neither guessed nor counted: eight of Crockford's 32 digits, which leave out I, L,
 * O and U. 2^40 of them, so that two of a million tickets rarely share one; the database refuses that case.
 */
final class TicketNumber {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;

    private TicketNumber() {}

    static String next(RandomGenerator random) {
        return "T-" + digits(random) + "-" + digits(random);
    }

    private static String digits(RandomGenerator random) {
        StringBuilder text = new StringBuilder(HALF);
        for (int i = 0; i < HALF; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }
}
