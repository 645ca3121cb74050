package zhiyin.demo.internal.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import zhiyin.banking.feed.FeedRow;
import zhiyin.knowledge.Terms;

/** The amounts, rates and periods of the bank's terms. Times of day and telephone numbers are none. */
final class TermRows {

    private TermRows() {}

    /** Sorted by topic, figures in the order of their file. */
    static List<FeedRow.Term> of(Terms terms) {
        return terms.topics().values().stream()
                .flatMap(topic -> topic.figures().entrySet().stream()
                        .filter(figure -> isAmount(figure.getValue().unit()))
                        .map(figure -> new FeedRow.Term(
                                topic.id(),
                                figure.getKey(),
                                topic.kind().name().toLowerCase(Locale.ROOT),
                                new BigDecimal(figure.getValue().value()),
                                figure.getValue().unit().name().toLowerCase(Locale.ROOT),
                                topic.nameZh(),
                                topic.nameEn())))
                .toList();
    }

    private static boolean isAmount(Terms.Unit unit) {
        return unit != Terms.Unit.CLOCK && unit != Terms.Unit.PHONE;
    }
}
