package zhiyin.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import zhiyin.knowledge.Terms;

/** The gate lets pass what the terms promise, unless a bank sets other limits. */
class LimitsAndTermsTests {

    @Test
    void limitsTransfersAsTheTermsSay() {
        BankingSettings.LimitSettings limits = Binder.get(new MockEnvironment())
                .bindOrCreate("zhiyin.banking", BankingSettings.class)
                .limits();

        assertThat(limits.single()).isEqualByComparingTo(figure("single"));
        assertThat(limits.daily()).isEqualByComparingTo(figure("daily"));
    }

    private static String figure(String name) {
        return Objects.requireNonNull(Terms.bundled()
                        .topic("transfer-online-limits")
                        .orElseThrow()
                        .figures()
                        .get(name))
                .value();
    }
}
