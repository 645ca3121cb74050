package zhiyin.demo.internal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.ProductKind;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.knowledge.Terms;
import zhiyin.knowledge.Terms.Topic;
import zhiyin.knowledge.Terms.Unit;

/** What the demonstration bank sells, it sells at the terms that its articles state. */
class OffersAndTermsTests {

    private static final Map<Integer, String> DEPOSIT_RATES =
            Map.of(3, "rate-3m", 6, "rate-6m", 12, "rate-1y", 24, "rate-2y", 36, "rate-3y", 60, "rate-5y");

    private final Terms terms = Terms.bundled();
    private final List<Offer> offers = Catalogue.read().products();

    @Test
    void paysOnDepositsWhatTheTermsSay() {
        List<Offer> deposits = offers(
                offer -> offer.kind() == ProductKind.DEPOSIT && offer.currency().equals("CNY"));

        assertThat(deposits)
                .hasSize(DEPOSIT_RATES.size())
                .allSatisfy(offer -> assertThat(offer.rate())
                        .as(offer.code())
                        .isEqualByComparingTo(
                                figure("deposit-time-rates", DEPOSIT_RATES.getOrDefault(offer.months(), ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "LN-HOME, mortgage, rate-first, rate-second",
        "LN-CAR, car-loan, rate-from, rate-to",
        "LN-CONSUMER, personal-loan, rate-from, rate-to",
        "LN-STUDY, education-loan, rate-from, rate-to",
        "LN-BUSINESS, small-business-loan, rate-from, rate-to"
    })
    void lendsWithinTheTerms(String code, String topic, String least, String most) {
        Offer loan = offers(offer -> offer.code().equals(code)).getFirst();
        Topic told = terms.topic(topic).orElseThrow();

        assertThat(loan.rate()).isBetween(figure(topic, least), figure(topic, most));
        Terms.Figure longest = Objects.requireNonNull(told.figures().get("longest"));
        int months = Integer.parseInt(longest.value()) * (longest.unit() == Unit.YEAR ? 12 : 1);
        assertThat(loan.months()).isLessThanOrEqualTo(months);
        assertThat(loan.zh()).isEqualTo(told.nameZh());
        assertThat(loan.en()).isEqualTo(told.nameEn());
    }

    @Test
    void everyLoanHasItsTerms() {
        assertThat(offers(offer -> offer.kind() == ProductKind.LOAN))
                .extracting(Offer::code)
                .containsExactlyInAnyOrder("LN-HOME", "LN-CAR", "LN-GREEN", "LN-CONSUMER", "LN-STUDY", "LN-BUSINESS");
        assertThat(offers(offer -> offer.code().equals("LN-GREEN")).getFirst().rate())
                .isGreaterThanOrEqualTo(figure("green-loan", "lowest"));
    }

    @Test
    void opensBranchesWhenTheTermsSay() {
        Topic hours = terms.topic("branch-hours").orElseThrow();
        List<String> told = hours.figures().values().stream()
                .filter(figure -> figure.unit() == Unit.CLOCK)
                .map(figure -> figure.value().length() == 4 ? "0" + figure.value() : figure.value())
                .toList();

        assertThat(Catalogue.read().areas()).allSatisfy(area -> {
            assertThat(told).contains(area.weekdays().split("-"));
            if (area.saturdays() != null) {
                assertThat(told).contains(area.saturdays().split("-"));
            }
        });
    }

    @Test
    void theFeeTableHoldsEveryFigureButTimesOfDayAndNumbersToCall() {
        List<FeedRow.Term> rows = TermRows.of(terms);

        assertThat(rows).hasSizeGreaterThan(700).noneMatch(row -> row.unit().equals("phone"));
        assertThat(rows)
                .contains(new FeedRow.Term(
                        "deposit-insurance",
                        "most",
                        "rule",
                        new BigDecimal("500000"),
                        "cny",
                        "存款保险",
                        "Deposit insurance"));
    }

    private List<Offer> offers(Predicate<Offer> wanted) {
        return offers.stream().filter(wanted).toList();
    }

    private BigDecimal figure(String topic, String name) {
        return new BigDecimal(Objects.requireNonNull(
                        terms.topic(topic).orElseThrow().figures().get(name))
                .value());
    }
}
