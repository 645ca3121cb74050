package zhiyin.understanding.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityScorecardTests {

    private final EntityScorecard card = new EntityScorecard();

    @ParameterizedTest
    @CsvSource({
        "amount,105.8,105.80",
        "percent,0.50,0.5",
        "duration,P12M,P1Y",
        "duration,P18M,P1Y6M",
        "duration,P14D,P2W",
        "duration,PT48H,P2D",
        "payee,mum,Mum",
        "account_ref,GB29NWBK60161331926819,6819",
        "phone,13800138000,13800138000"
    })
    void takesTheSameValueInAnotherForm(String type, String marked, String told) {
        assertThat(EntityValues.same(type, marked, told)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "amount,100,101",
        "duration,P30D,P1M",
        "duration,P1M,PT1M",
        "card_last4,1234,1243",
        "currency,USD,usd",
        "date,2026-11-21,2026-11-22",
        "account_ref,savings,current"
    })
    void tellsOtherValuesApart(String type, String marked, String told) {
        assertThat(EntityValues.same(type, marked, told)).isFalse();
    }

    @Test
    void wantsAVagueAmountToldAsVague() {
        MarkedEntity vague = entity("amount", 0, 3, "3000", true);

        assertThat(EntityValues.isRight(vague, entity("amount", 0, 3, "3000", true)))
                .isTrue();
        assertThat(EntityValues.isRight(vague, entity("amount", 0, 3, null, true)))
                .isTrue();
        assertThat(EntityValues.isRight(vague, entity("amount", 0, 3, "3000", false)))
                .isFalse();
        assertThat(EntityValues.isRight(vague, entity("amount", 0, 3, "300", true)))
                .isFalse();
    }

    @Test
    void wantsNoCertainValueWhereNoneCanBeRight() {
        MarkedEntity unclear = entity("date", 0, 3, null, true);

        assertThat(EntityValues.isRight(unclear, entity("date", 0, 3, "2026-11-21", false)))
                .isFalse();
        assertThat(EntityValues.isRight(unclear, entity("date", 0, 3, "2026-11-21", true)))
                .isTrue();
        assertThat(EntityValues.isRight(entity("date", 0, 3, "2026-11-21", false), entity("date", 0, 3, null, true)))
                .isFalse();
    }

    @Test
    void acceptsAnAlternative() {
        MarkedEntity marked = new MarkedEntity("date", 0, 3, "2026-11-17", false, List.of("2026-11-20"));

        assertThat(EntityValues.isRight(marked, entity("date", 0, 3, "2026-11-20", false)))
                .isTrue();
    }

    @Test
    void countsWhatOverlapsAndNothingElse() {
        List<EntityScorecard.Miss> misses = card.add(
                List.of(entity("amount", 0, 3, "5", false), entity("amount", 8, 9, "7", false)),
                List.of(entity("amount", 2, 5, "5", false), entity("amount", 9, 10, "7", false)));

        assertThat(misses).hasSize(2);
        assertThat(card.all().precision()).isEqualTo(0.5);
        assertThat(card.all().recall()).isEqualTo(0.5);
        assertThat(card.all().valueAccuracy()).isEqualTo(1.0);
    }

    @Test
    void pairsEachMarkedEntityOnce() {
        card.add(
                List.of(entity("amount", 0, 9, "5", false)),
                List.of(entity("amount", 0, 2, "9", false), entity("amount", 3, 5, "5", false)));

        assertThat(card.all().recall()).isEqualTo(1.0);
        assertThat(card.all().precision()).isEqualTo(0.5);
    }

    @Test
    void takesAnAccountsLastDigitsForACards() {
        assertThat(card.add(
                        List.of(entity("account_ref", 0, 4, "4411", false)),
                        List.of(entity("card_last4", 0, 4, "4411", false))))
                .isEmpty();
    }

    private static MarkedEntity entity(String type, int start, int end, @Nullable String value, boolean ambiguous) {
        return new MarkedEntity(type, start, end, value, ambiguous, List.of());
    }
}
