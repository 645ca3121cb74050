package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.understanding.Encoders;
import zhiyin.values.Language;

/** Questions that were once answered wrongly, asked of the shipped articles with the served models. */
class AskedAnswersTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
    private static final KnowledgeBase BASE = LuceneKnowledgeBase.bundled(
            Encoders::forLanguage, Encoders::forLanguage, CLOCK, ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 卡丢了怎么办 | card-lost
            zh | 房贷利率多少 | mortgage-apply
            zh | 我爸去世了他的钱怎么取 | inheritance
            zh | 转账回单怎么打 | docs-receipt
            en | my father died, how do I get his money | inheritance
            en | can I get the receipt of my transfer | docs-receipt
            zh | 借记卡丢了怎么办 | card-lost
            zh | 银行卡不见了怎么办 | card-lost
            zh | 銀行卡不見了怎麼辦 | card-lost
            zh | 跨行取款手续费 | atm-fees
            zh | 境外汇入收费吗 | receive-money
            zh | 大额存单起存多少 | time-deposits
            zh | 轉帳手續費是多少 | transfer-fees
            zh | 營業時間 | branch-hours
            zh | 转账到招商银行要手续费吗 | transfer-fees
            zh | 可以绑定支付宝吗 | digital-wallets
            en | fee for a transfer to ICBC | transfer-fees
            en | fee for receiving money from abroad | receive-money
            en | card swallowed | atm-wrong-cash
            en | cancel my card | account-close
            en | I sent money to the wrong person | transfer-cancel
            en | <p>how much does a <a href>transfer</a> cost?</p> | transfer-fees
            en | Link my card to Alipay | digital-wallets
            """)
    void answersFromTheRightArticle(String language, String question, String article) {
        assertThat(asked(language, question))
                .isInstanceOfSatisfying(
                        KnowledgeAnswer.Answered.class,
                        answered -> assertThat(answered.sources().getFirst().articleId())
                                .isEqualTo(article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh:工商银行几点开门",
                "zh:中国银行定期利率",
                "zh:ICBC 定期利率多少",
                "zh:中國銀行定期利率",
                "zh:微信转账限额多少",
                "en:ICBC deposit rates",
                "en:Bank of China time deposit rate",
                "en:what are the opening hours of HSBC",
                "en:how much does a transfer cost at Citibank"
            })
    void declinesWhatIsNotOursToAnswer(String asked) {
        assertThat(asked(asked.substring(0, 2), asked.substring(3))).isInstanceOf(KnowledgeAnswer.NotAnswered.class);
    }

    private static KnowledgeAnswer asked(String language, String question) {
        return BASE.answer(question, Language.ofTag(language).orElseThrow(), Audience.PUBLIC);
    }
}
