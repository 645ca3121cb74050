package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/**
 * The bankers' table of amounts. Expected is the amount, with its currency when that is not the yuan; {@code +50} and
 * {@code -50 change} for a change of another amount; {@code unread}: the bank asks, since the words make no one number;
 * {@code inexact}: the bank asks, since they name no exact one; {@code several}: more than one amount, the bank asks;
 * {@code none}: no amount is named.
 */
class AmountTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} is {2}")
    @CsvFileSource(resources = "amounts.csv", numLinesToSkip = 1)
    void readsEachAmountRightOrNotAtAll(String text, String language, String expected) {
        List<Entity> amounts = EntityFinder.find(text, TODAY, List.of()).stream()
                .filter(e -> e.type() == EntityType.AMOUNT || e.type() == EntityType.AMOUNT_CHANGE)
                .toList();
        assertThat(said(amounts)).as("%s %s", language, amounts).isEqualTo(expected);
    }

    private static String said(List<Entity> amounts) {
        if (amounts.size() != 1) {
            return amounts.isEmpty() ? "none" : "several";
        }
        Entity amount = amounts.getFirst();
        if (amount.ambiguous()) {
            return "inexact";
        }
        if (amount.value() == null) {
            return "unread";
        }
        String value = amount.value();
        if (amount.type() == EntityType.AMOUNT_CHANGE) {
            return value.startsWith("-") ? value + " change" : "+" + value;
        }
        return amount.currency() == null || amount.currency().equals("CNY") ? value : value + " " + amount.currency();
    }
}
