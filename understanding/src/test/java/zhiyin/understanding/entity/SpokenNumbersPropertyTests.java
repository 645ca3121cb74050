package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/** Digits read out, shares in words and places counted from the end: a value, ways to say it, the value read back. */
class SpokenNumbersPropertyTests {

    private static final long SEED = 20261124;
    private static final int ROUNDS = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private final Random random = new Random(SEED);

    @Test
    void readsEveryCardEndingReadOutBack() {
        for (int i = 0; i < ROUNDS; i++) {
            String digits = "%04d".formatted(random.nextInt(10_000));
            String said = said(digits);
            reads(EntityType.CARD_LAST4, digits, "the card ending " + said);
            reads(EntityType.CARD_LAST4, digits, "it ends in " + said + " I think");
            reads(EntityType.CARD_LAST4, digits, "the last four are " + said);
            reads(EntityType.CARD_LAST4, digits, "the one finishing " + digits);
        }
    }

    @Test
    void readsEveryTelephoneNumberReadOutBack() {
        for (int i = 0; i < ROUNDS; i++) {
            String digits = "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
            reads(EntityType.PHONE, digits, said(digits) + " is my mobile");
            reads(EntityType.PHONE, digits, "call me on " + said(digits) + " please");
        }
    }

    @Test
    void readsEveryShareBack() {
        String[] parts = {"", " and a quarter", " and a half", " and three quarters"};
        for (int whole = 1; whole < 10; whole++) {
            for (int quarter = 0; quarter < parts.length; quarter++) {
                BigDecimal value = new BigDecimal(whole).add(new BigDecimal("0.25").multiply(new BigDecimal(quarter)));
                String words = DIGITS.get(whole) + parts[quarter];
                readsShare(value, "a fee of " + words + " percent");
                readsShare(value, words + " per cent it was");
                readsShare(value.movePointLeft(1), "it is " + words + " per mille");
                readsShare(value.movePointLeft(2), "up " + words + " basis points");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a quarter of a percent, 0.25",
        "three quarters of a percent, 0.75",
        "half of one per cent, 0.5",
        "an eighth of a percent, 0.125",
        "point three five percent, 0.35",
        "nought point one percent, 0.1",
        "a percent, 1",
        "'1,000%', 1000"
    })
    void readsSharesOfAPercent(String words, BigDecimal value) {
        readsShare(value, words);
    }

    @Test
    void readsEveryPlaceFromTheEndBack() {
        for (int place = 2; place <= ORDINALS.size(); place++) {
            String word = ORDINALS.get(place - 1);
            String value = "-" + place;
            reads(EntityType.ORDINAL, value, "the " + word + " one from the bottom");
            reads(EntityType.ORDINAL, value, "cancel the " + word + " from the end");
            reads(EntityType.ORDINAL, value, "the " + word + " to last payment");
            reads(EntityType.ORDINAL, value, "the " + word + " last one");
        }
        reads(EntityType.ORDINAL, "-1", "delete the bottom one");
        reads(EntityType.ORDINAL, "1", "the top one please");
        reads(EntityType.ORDINAL, "20", "the twentieth payment");
    }

    @Test
    void readsNumbersWrittenAsOneWord() {
        reads(EntityType.AMOUNT, "500", "fivehundred to Petra");
        reads(EntityType.AMOUNT, "55", "send fiftyfive to Petra");
        reads(EntityType.AMOUNT, "3200000", "3 million 200 thousand for the shop");
        reads(EntityType.AMOUNT, "250000", "a quarter of a million");
    }

    private void readsShare(BigDecimal value, String text) {
        reads(EntityType.PERCENT, value.stripTrailingZeros().toPlainString(), text);
    }

    private void reads(EntityType type, String value, String text) {
        assertThat(EntityFinder.find(text, TODAY, List.of()))
                .as("%s, seed %d", text, SEED)
                .filteredOn(e -> e.type() == type || e.type() == EntityType.AMOUNT)
                .extracting(Entity::value)
                .containsExactly(value);
    }

    /** One by one, doubled, or "oh" for nought, as it comes. */
    private String said(String digits) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            boolean twice = i + 1 < digits.length() && digits.charAt(i + 1) == digits.charAt(i) && random.nextBoolean();
            String word = digit == 0 && random.nextBoolean() ? "oh" : DIGITS.get(digit);
            words.add(twice ? "double " + word : word);
            i += twice ? 1 : 0;
        }
        return String.join(" ", words);
    }
}
