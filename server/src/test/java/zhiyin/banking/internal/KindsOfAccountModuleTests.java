package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static zhiyin.banking.internal.BankWorld.cny;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhiyin.banking.AccountView;
import zhiyin.banking.OrderCheck;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.SmallFeed;
import zhiyin.banking.load.BulkImport;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.privacy.Purpose;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.Money;

/** A loaded customer with dollars, a deposit and a loan beside the accounts that pay. */
class KindsOfAccountModuleTests {

    private final BankWorld world = new BankWorld();
    private final List<SmallFeed.Rows> parts = SmallFeed.parts(1, 1, 1, 0);
    private Principal customer = principal(UUID.randomUUID());
    private UUID payee = UUID.randomUUID();

    @BeforeEach
    void load() {
        new BulkImport(world.database, Clock.fixed(SmallFeed.DAY, ZoneOffset.UTC), new SecureRandom())
                .load(LegalEntity.DEFAULT, SmallFeed.of(parts), said -> {});
        for (FeedRow row : parts.get(1).all()) {
            if (row instanceof FeedRow.Payee saved) {
                customer = principal(saved.customer());
                payee = saved.id();
            }
        }
    }

    @Test
    void showsEachKindWithWhatCanBeSpentFromIt() {
        List<AccountView> accounts = world.bank.accounts(customer, Purpose.CUSTOMER_SERVICE);

        assertThat(accounts)
                .extracting(
                        AccountView::kind,
                        account -> account.booked().toString(),
                        account -> account.available().toString())
                .containsExactlyInAnyOrder(
                        tuple("current", "5080000.00 CNY", "5080000.00 CNY"),
                        tuple("savings", "0.00 CNY", "0.00 CNY"),
                        tuple("current", "900.00 USD", "900.00 USD"),
                        tuple("credit_card", "0.00 CNY", "50000.00 CNY"),
                        tuple("time_deposit", "10000.00 CNY", "0.00 CNY"),
                        tuple("loan", "-90000.00 CNY", "0.00 CNY"));
    }

    @Test
    void paysYuanFromAnAccountInYuanThatPaysOutAlone() {
        for (AccountView account : world.bank.accounts(customer, Purpose.CUSTOMER_SERVICE)) {
            OrderCheck check = world.bank.check(customer, new TransferOrder(account.id(), payee, cny("1.00")));
            boolean able = account.paysOut() && account.booked().equals(cny("5080000.00"));
            assertThat(check instanceof OrderCheck.Possible).as(account.kind()).isEqualTo(able);
        }
    }

    @Test
    void sendsNoDollars() {
        UUID dollars = world.bank.accounts(customer, Purpose.CUSTOMER_SERVICE).stream()
                .filter(account -> account.booked().currency().getCurrencyCode().equals("USD"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(world.bank.check(customer, new TransferOrder(dollars, payee, Money.of("USD", "1.00"))))
                .isEqualTo(new OrderCheck.Impossible(List.of(Refusal.of(Refusal.Kind.CURRENCY_NOT_HELD))));
    }

    private static Principal principal(UUID customer) {
        return new Principal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LegalEntity.DEFAULT,
                Role.CUSTOMER,
                Optional.of(new CustomerId(customer)));
    }
}
