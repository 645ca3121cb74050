package zhiyin.understanding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.KnownNames;

/** Products and branches, by names handed in and, of branches, by what the names end with. */
class BankNamesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final KnownNames NAMES =
            new KnownNames(List.of(), List.of("安心宝", "Easy Saver", "Easy Saver Plus"), List.of("人民路店", "Harbour"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第五大道支行几点关门|BRANCH|第五大道支行",
                "我想去解放路支行办|BRANCH|解放路支行",
                "上海分行的电话|BRANCH|上海分行",
                "城南营业部周六开吗|BRANCH|城南营业部",
                "约人民路店周三|BRANCH|人民路店",
                "is Harbour open on Sunday|BRANCH|Harbour",
                "安心宝怎么赎回|PRODUCT|安心宝",
                "安心寶怎麼贖回|PRODUCT|安心寶",
                "what does the easy saver plus pay|PRODUCT|easy saver plus"
            })
    void findsTheBanksNames(String text, String type, String name) {
        assertThat(of(EntityType.valueOf(type), text))
                .singleElement()
                .extracting(Entity::value)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"附近的网点", "所有网点都能办吗", "你们银行网点几点开门", "去哪个支行", "支行行长", "easy savers"})
    void takesNoWordForAnyBranchForItsName(String text) {
        assertThat(of(EntityType.BRANCH, text)).isEmpty();
        assertThat(of(EntityType.PRODUCT, text)).isEmpty();
    }

    private static List<Entity> of(EntityType type, String text) {
        return EntityFinder.find(text, TODAY, NAMES).stream()
                .filter(e -> e.type() == type)
                .toList();
    }
}
