package zhiyin.banking.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Numbers that customers quote, such as {@code T251122-7K2M9QPX}: the bank's day and 40 random bits. */
final class References {

    /** Crockford's Base32 letters: none that is easily misheard or misread. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private References() {}

    static String next(LocalDate day, RandomGenerator random) {
        StringBuilder text = new StringBuilder("T")
                .append(day.format(DateTimeFormatter.ofPattern("yyMMdd")))
                .append('-');
        random.ints(LENGTH, 0, LETTERS.length()).forEach(index -> text.append(LETTERS.charAt(index)));
        return text.toString();
    }
}
