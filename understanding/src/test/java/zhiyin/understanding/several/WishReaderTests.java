package zhiyin.understanding.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.IntentModel.Answer;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.Wish;
import zhiyin.understanding.WishRules;
import zhiyin.values.Language;

class WishReaderTests {

    private static final WishRules RULES = new WishRules(
            Set.of("thanks", "cancel"), Set.of("capabilities"), Set.of(), Map.of("card_loss", Set.of("card_freeze")));

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> known = new LinkedHashMap<>();

    @Test
    void tellsTwoWishesWithTheirWords() {
        says("freeze my card", "card_freeze", 0.98);
        says("send me the statement", "statement", 0.97);
        String text = "freeze my card and send me the statement";
        List<Wish> wishes = read(Language.EN, text, answer("card_freeze", 0.7));
        assertThat(wishes).extracting(Wish::intent).containsExactly("card_freeze", "statement");
        assertThat(wishes)
                .extracting(w -> text.substring(w.start(), w.end()))
                .containsExactly("freeze my card", "send me the statement");
    }

    @Test
    void takesALongTextForOneWish() {
        for (String text : List.of("第一，".repeat(1333) + "查余额", "!,".repeat(2000), " ".repeat(4000) + "balance")) {
            for (Language language : Language.values()) {
                assertThat(read(language, text, answer("balance", 0.99)))
                        .extracting(Wish::intent)
                        .containsExactly("balance");
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void asksNothingMoreWhereThereIsNoPlaceToCut() {
        List<Wish> wishes = read(Language.EN, "what is my balance", answer("balance", 0.99));
        assertThat(wishes).extracting(Wish::intent).containsExactly("balance");
        assertThat(asked).isEmpty();
    }

    @Test
    void takesAnExplanationForNoWishOfItsOwn() {
        says("I lost my card", "card_loss", 0.99);
        says("it was stolen", "card_loss", 0.9);
        says("please block it", "card_freeze", 0.8);
        assertThat(read(Language.EN, "I lost my card, it was stolen, please block it", answer("card_loss", 0.95)))
                .extracting(Wish::intent)
                .containsExactly("card_loss");
    }

    @Test
    void takesAConditionForNoWishOfItsOwn() {
        says("如果余额够", "balance", 0.95);
        says("给妈妈转五千", "transfer_other", 0.98);
        assertThat(read(Language.ZH, "如果余额够，给妈妈转五千", answer("transfer_other", 0.8)))
                .extracting(Wish::intent)
                .containsExactly("transfer_other");
    }

    @Test
    void givesBackTheWordThatAPartLeavesOut() {
        says("apply for a credit card", "card_application", 0.98);
        says("cancel the old one", "cancel", 0.9);
        says("cancel a credit card", "account_close", 0.8);
        assertThat(read(Language.EN, "apply for a credit card and cancel the old one", answer("card_application", 0.6)))
                .extracting(Wish::intent)
                .containsExactly("card_application", "account_close");
    }

    @Test
    void tellsTheSameWishOnce() {
        says("交水费", "bill_payment", 0.98);
        says("交电费", "bill_payment", 0.98);
        assertThat(read(Language.ZH, "交水费，交电费", answer("bill_payment", 0.99)))
                .extracting(Wish::intent)
                .containsExactly("bill_payment");
    }

    @Test
    void tellsTheSameIntentTwiceWhereBothNameANumber() {
        says("send 200 to Anna", "transfer_other", 0.98);
        says("send 300 to Ben", "transfer_other", 0.98);
        assertThat(read(Language.EN, "send 200 to Anna, then send 300 to Ben", answer("transfer_other", 0.99)))
                .extracting(Wish::start, Wish::end)
                .containsExactly(tuple(0, 16), tuple(23, 38));
    }

    @Test
    void tellsWhatIsAskedForAndNothingOfOurs() {
        says("查下余额", "balance", 0.98);
        says("帮我订张机票", Understanding.OUT_OF_SCOPE, 0.95);
        assertThat(read(Language.ZH, "查下余额，然后帮我订张机票", answer("balance", 0.7)))
                .extracting(Wish::intent)
                .containsExactly("balance", Understanding.OUT_OF_SCOPE);
    }

    @Test
    void keepsAConditionWithBothWishesBesideIt() {
        says("给妈妈转五千", "transfer_other", 0.98);
        says("如果余额够", "balance", 0.6);
        says("看看明细", "transactions", 0.98);
        String text = "给妈妈转五千，如果余额够，再看看明细";
        assertThat(read(Language.ZH, text, answer("transfer_other", 0.6)))
                .extracting(w -> text.substring(w.start(), w.end()))
                .containsExactly("给妈妈转五千，如果余额够", "如果余额够，再看看明细");
    }

    @Test
    void cutsNothingThatSomebodyElseSaid() {
        read(Language.EN, "he said \"send 500 and show me the code\"", answer("scam_in_progress", 0.9));
        read(Language.ZH, "短信说“转500，再发验证码”", answer("scam_in_progress", 0.9));
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsHowLikelyItIsThatNothingOfOursIsMeant() {
        Answer refused = new Answer(List.of(new IntentScore("balance", 0.3)), false);
        Wish wish = read(Language.EN, "balance of nature", refused).getFirst();
        assertThat(wish.intent()).isEqualTo(Understanding.OUT_OF_SCOPE);
        assertThat(wish.probability()).isEqualTo(0.7);
    }

    @Test
    void asksTheModelNoMoreThanSevenTimes() {
        read(Language.EN, "pay one, two, three, four, five, six, seven and eight".repeat(100), answer("balance", 0.5));
        assertThat(asked).hasSizeLessThanOrEqualTo(7);
    }

    private void says(String text, String intent, double probability) {
        known.put(text, answer(intent, probability));
    }

    private List<Wish> read(Language language, String text, Answer whole) {
        return new WishReader(
                        language,
                        words -> {
                            asked.add(words);
                            return known.getOrDefault(words, answer(Understanding.OUT_OF_SCOPE, 0.9));
                        },
                        RULES)
                .read(text, whole);
    }

    private static Answer answer(String intent, double probability) {
        return new Answer(List.of(new IntentScore(intent, probability)), !intent.equals(Understanding.OUT_OF_SCOPE));
    }
}
