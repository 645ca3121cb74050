package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

class DurationAndAccountTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "三年期定期存款, P3Y",
        "存6个月, P6M",
        "等了两周, P2W",
        "半年, P6M",
        "一年半, P1Y6M",
        "一个半月, P1M15D",
        "90天, P90D",
        "三个季度, P9M",
        "24小时内, PT24H",
        "for 90 days, P90D",
        "a three-month deposit, P3M",
        "two weeks, P2W",
        "a year and a half, P1Y6M",
        "half a year, P6M",
        "18 months, P18M",
        "a fortnight, P2W",
        "within 24 hours, PT24H",
        "30 minutes, PT30M"
    })
    void findsHowLong(String text, String value) {
        assertThat(of(text, EntityType.DURATION)).extracting(Entity::value).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3月",
                "3日",
                "10月3号",
                "2026年",
                "三天前",
                "第三天",
                "two days ago",
                "近三个月",
                "last 3 months",
                "明天",
                "10 o'clock"
            })
    void findsNoDurationInADayOrAPeriod(String text) {
        assertThat(of(text, EntityType.DURATION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "查一下我的工资卡, salary",
        "from my salary account, salary",
        "储蓄卡余额, savings",
        "储蓄账户, savings",
        "move it to savings, savings",
        "my savings account, savings",
        "活期账户, current",
        "my checking account, current",
        "the current account, current",
        "信用卡, credit_card",
        "my credit card, credit_card",
        "定期存款, time_deposit",
        "our joint account, joint",
        "公积金, housing_fund"
    })
    void findsAccountsByTheirKind(String text, String slug) {
        assertThat(of(text, EntityType.ACCOUNT_REF)).extracting(Entity::value).containsExactly(slug);
    }

    @ParameterizedTest
    @CsvSource({"尾号1234, 1234", "尾号是1234的卡, 1234", "my card ending 1234, 1234", "the one ending in 4321, 4321"})
    void findsTheEndOfACardNumber(String text, String digits) {
        assertThat(of(text, EntityType.CARD_LAST4)).extracting(Entity::value).containsExactly(digits);
        assertThat(of(text, EntityType.AMOUNT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "转500给妈妈 备注生日快乐, 备注生日快乐",
        "'转500给妈妈，附言520', 附言520",
        "send 500 to Anna ref 88, ref 88",
        "send 500 to Anna for invoice 1234, invoice 1234"
    })
    void findsWhatAPaymentIsToBeMarkedWith(String text, String memo) {
        assertThat(of(text, EntityType.MEMO)).extracting(Entity::value).containsExactly(memo);
        assertThat(of(text, EntityType.AMOUNT)).extracting(Entity::value).containsExactly("500");
    }

    private static List<Entity> of(String text, EntityType type) {
        return EntityFinder.find(text, TODAY, List.of()).stream()
                .filter(e -> e.type() == type)
                .toList();
    }
}
