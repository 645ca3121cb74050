package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/** Whatever sum up to a hundred million a customer means, however it is written, exactly that sum is read. */
class AmountPropertyTests {

    private static final long SEED = 20261122;
    private static final int SUMS = 5_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void readsEverySumBackHoweverItIsWritten() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < SUMS; i++) {
            long fen = fen(random);
            Map<String, String> written = new LinkedHashMap<>();
            written.put("digits", "转" + AmountsInWords.digits(fen, false) + "给妈妈");
            written.put("grouped digits", "send " + AmountsInWords.digits(fen, true) + " yuan to Anna");
            written.put("sign", "￥" + AmountsInWords.digits(fen, true));
            written.put("formal", "转" + AmountsInWords.formal(fen) + "给妈妈");
            written.put("colloquial", "给妈妈转" + AmountsInWords.colloquial(fen));
            written.put("English words", "send " + AmountsInWords.english(fen) + " to Anna");
            written.forEach((how, text) -> {
                List<Entity> amounts = EntityFinder.find(text, TODAY, List.of()).stream()
                        .filter(e -> e.type() == EntityType.AMOUNT || e.type() == EntityType.AMOUNT_CHANGE)
                        .toList();
                assertThat(amounts).as("seed %d, %s: %s", SEED, how, text).hasSize(1);
                Entity amount = amounts.getFirst();
                assertThat(amount.type()).isEqualTo(EntityType.AMOUNT);
                assertThat(amount.ambiguous())
                        .as("seed %d, %s: %s", SEED, how, text)
                        .isFalse();
                assertThat(amount.value())
                        .as("seed %d, %s: %s", SEED, how, text)
                        .isNotNull();
                assertThat(new BigDecimal(amount.value()))
                        .as("seed %d, %s: %s", SEED, how, text)
                        .isEqualByComparingTo(BigDecimal.valueOf(fen, 2));
            });
        }
    }

    /** Sums of every size, round ones among them, since zeros are where words go wrong. */
    private static long fen(SplittableRandom random) {
        long most = 1;
        for (int digits = random.nextInt(1, 11); digits > 0; digits--) {
            most *= 10;
        }
        long fen = random.nextLong(1, most);
        long round = 1;
        for (int zeros = random.nextInt(0, 9); zeros > 0 && fen / (round * 10) > 0; zeros--) {
            round *= 10;
        }
        return random.nextBoolean() ? fen : Math.max(1, fen / round * round);
    }
}
