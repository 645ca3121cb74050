package zhiyin.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.knowledge.Audience;
import zhiyin.understanding.Encoders;
import zhiyin.values.Language;

/** Questions everybody asks are answered, from the article that is about them. */
class EverydayQuestionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Library LIBRARY = Library.bundled();
    private static final Map<Language, LanguageSearch> SEARCHES = new EnumMap<>(Language.class);

    @ParameterizedTest
    @CsvSource({
        "ZH, 冻结我的卡, card-freeze",
        "ZH, 怎么解冻银行卡, card-freeze",
        "ZH, 我的卡丢了, card-lost",
        "ZH, 怎么还没到账, transfer-times",
        "ZH, 转账会暂缓多久, payment-held",
        "EN, freeze my card, card-freeze",
        "EN, how do I unfreeze my card, card-freeze",
        "EN, I lost my card, card-lost",
        "EN, why has my transfer not arrived yet, transfer-times",
        "EN, how long is a transfer held, payment-held",
    })
    void answersFromTheArticleAboutIt(Language language, String question, String article) {
        LanguageSearch search =
                SEARCHES.computeIfAbsent(language, one -> LanguageSearch.of(LIBRARY, one, Encoders.forLanguage(one)));
        LanguageSearch.Finding found = search.find(question, search.encoder().encode(question), Audience.CUSTOMER, DAY)
                .orElseThrow();

        assertThat(found.candidates().getFirst().documentId()).isEqualTo(article);
        assertThat(found.probability())
                .isGreaterThanOrEqualTo(search.answerability().threshold());
    }
}
