package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/** However odd the words, a sum is read exactly or asked for: it is never read as another sum, nor cut short. */
class AmountDecimalPropertyTests {

    private static final long SEED = 20261122;
    private static final int SUMS = Integer.getInteger("zhiyin.amounts.rounds", 3_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<String> CARRIERS_ZH =
            List.of("%s", "转%s，给妈妈", "花了%s.", "转%s给妈妈", "给妈妈转%s", "改成%s吧", "给妈妈%s", "请把%s转给妈妈，谢谢", "不对，%s");
    private static final List<String> CARRIERS_EN = List.of(
            "%s",
            "send %s to mum",
            "send mum %s please",
            "make it %s",
            "pay mum %s today",
            "no, %s",
            "I'd like to transfer %s to mum");
    private static final List<String> JOINTS_ZH = List.of("", " ", "零", "点", "块零", "块", "又", "块点", "，零");
    private static final List<String> JOINTS_EN =
            List.of(" ", "-", " and ", " point ", " dot ", " yuan and ", " yuan ", " oh ", " yuan point ", " & ");

    @Test
    void readsEverySumWithDecimalsExactlyOrNotAtAll() {
        SplittableRandom random = new SplittableRandom(SEED);
        int exact = 0;
        for (int i = 0; i < SUMS; i++) {
            long yuan = yuan(random);
            int fen = random.nextInt(3) == 0 ? random.nextInt(10) * 10 : random.nextInt(1, 100);
            boolean chinese = random.nextBoolean();
            List<String> ways = chinese ? DecimalsInWords.chinese(yuan, fen) : DecimalsInWords.english(yuan, fen);
            String words = ways.get(random.nextInt(ways.size()));
            String text = in(chinese ? CARRIERS_ZH : CARRIERS_EN, words, random);
            Optional<BigDecimal> read = read(text);
            if (read.isPresent()) {
                assertThat(read.get())
                        .as("seed %d: %s", SEED, text)
                        .isEqualByComparingTo(BigDecimal.valueOf(yuan * 100 + fen, 2));
                exact++;
            }
        }
        assertThat(exact).as("sums read").isGreaterThan(SUMS * 3 / 4);
    }

    @Test
    void neverReadsASumWhoseWordsGoOn() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < SUMS; i++) {
            long yuan = 20 + yuan(random);
            int more = random.nextInt(1, 100);
            boolean chinese = random.nextBoolean();
            boolean digits = random.nextInt(4) == 0;
            String first = digits ? Long.toString(yuan) : chinese ? AmountsInWords.chineseWhole(yuan) : english(yuan);
            String joint = in(chinese ? JOINTS_ZH : JOINTS_EN, random);
            String rest = random.nextInt(4) == 0
                    ? Integer.toString(more)
                    : chinese ? AmountsInWords.chineseWhole(more) : english(more);
            String text = in(chinese ? CARRIERS_ZH : CARRIERS_EN, first + joint + rest, random);
            Optional<BigDecimal> read = read(text);
            assertThat(read.filter(value -> value.compareTo(BigDecimal.valueOf(yuan)) == 0
                            || value.compareTo(BigDecimal.valueOf(more)) == 0))
                    .as("seed %d: %s", SEED, text)
                    .isEmpty();
        }
    }

    @Test
    void asksWhatAZeroAfterTheYuanMeans() {
        for (int digit = 1; digit < 10; digit++) {
            String words = AmountsInWords.chineseWhole(digit);
            assertThat(read("给妈妈转一百块零" + words)).isEmpty();
        }
    }

    private static String english(long number) {
        return AmountsInWords.english((int) number);
    }

    private static String in(List<String> carriers, String words, SplittableRandom random) {
        return in(carriers, random).formatted(words);
    }

    private static String in(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** As the dialogue takes it: all that is named must be one exact value. */
    private static Optional<BigDecimal> read(String text) {
        List<Entity> amounts = EntityFinder.find(text, TODAY, List.of("妈妈", "mum")).stream()
                .filter(e -> e.type() == EntityType.AMOUNT || e.type() == EntityType.AMOUNT_CHANGE)
                .toList();
        boolean one = amounts.stream()
                        .map(e -> Optional.ofNullable(e.value()))
                        .distinct()
                        .count()
                == 1;
        return one && amounts.stream().noneMatch(Entity::ambiguous)
                ? Optional.ofNullable(amounts.getFirst().value()).map(BigDecimal::new)
                : Optional.empty();
    }

    private static long yuan(SplittableRandom random) {
        long most = 1;
        for (int digits = random.nextInt(1, 8); digits > 0; digits--) {
            most *= 10;
        }
        long yuan = random.nextLong(1, most);
        long round = 1;
        for (int zeros = random.nextInt(0, 5); zeros > 0 && yuan / (round * 10) > 0; zeros--) {
            round *= 10;
        }
        return random.nextBoolean() ? yuan : Math.max(1, yuan / round * round);
    }
}
