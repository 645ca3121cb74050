package zhiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import zhiyin.audit.EvidenceChain;
import zhiyin.banking.AccountView;
import zhiyin.banking.Bank;
import zhiyin.banking.OrderCheck;
import zhiyin.banking.PayeeView;
import zhiyin.banking.Refusal;
import zhiyin.banking.TransferOrder;
import zhiyin.banking.TransferOutcome;
import zhiyin.database.ZhiyinModuleTest;
import zhiyin.identity.Principal;
import zhiyin.identity.SignIn;
import zhiyin.identity.SignIn.LoginResult.ChallengeIssued;
import zhiyin.identity.SignIn.VerifyResult.Verified;
import zhiyin.identity.StepUps;
import zhiyin.privacy.Purpose;
import zhiyin.values.Money;
import zhiyin.values.TimeOrderedId;

/** The beans of the server: a guide's customer signs in with the list and pays, with real proofs and real evidence. */
@ZhiyinModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "risk")
@TestPropertySource(properties = "zhiyin.demo.logins-file=target/test-logins/logins.json")
class DemoCustomersModuleTests {

    private final DemoLogins logins;
    private final SignIn signIn;
    private final StepUps stepUps;
    private final Bank bank;
    private final EvidenceChain chain;
    private final Clock clock;
    private final SecureRandom random;

    DemoCustomersModuleTests(
            DemoLogins logins,
            SignIn signIn,
            StepUps stepUps,
            Bank bank,
            EvidenceChain chain,
            Clock clock,
            SecureRandom random) {
        this.logins = logins;
        this.signIn = signIn;
        this.stepUps = stepUps;
        this.bank = bank;
        this.chain = chain;
        this.clock = clock;
        this.random = random;
    }

    @Test
    void paysTheirMotherAtOnceAndANewBrokerLater() throws InvalidKeyException {
        DemoLogin login = logins.shown().get(0);
        Principal customer = signedIn(login);
        AccountView account = bank.accounts(customer, Purpose.CUSTOMER_SERVICE).get(0);
        assertThat(account.kind()).isEqualTo("current");
        assertThat(account.available()).isGreaterThan(Money.of("CNY", "20000.00"));

        TransferOrder everyday =
                new TransferOrder(account.id(), payee(customer, "妈妈").id(), Money.of("CNY", "200.00"));
        UUID stepUp = TimeOrderedId.at(clock.instant(), random);
        assertThat(bank.check(customer, everyday)).isInstanceOf(OrderCheck.Possible.class);
        assertThat(bank.transfer(customer, everyday, "everyday", stepUp))
                .isEqualTo(new TransferOutcome.Refused(List.of(Refusal.of(Refusal.Kind.STEP_UP_MISSING))));
        stepUps.request(stepUp, customer, everyday.digest(), clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(stepUps.verify(stepUp, customer, code(login))).isInstanceOf(StepUps.StepUpResult.Proven.class);

        TransferOutcome outcome = bank.transfer(customer, everyday, "everyday", stepUp);
        TransferOutcome stolenProof = bank.transfer(
                customer,
                new TransferOrder(account.id(), payee(customer, "新房中介").id(), Money.of("CNY", "8000.00")),
                "large",
                stepUp);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TransferOutcome.Posted.class,
                        posted -> assertThat(posted.balance())
                                .isEqualTo(account.available().minus(Money.of("CNY", "200.00"))));
        assertThat(stolenProof)
                .isEqualTo(new TransferOutcome.Refused(List.of(Refusal.of(Refusal.Kind.STEP_UP_MISSING))));
        chain.seal();
        assertThat(chain.verify().defects()).isEmpty();
    }

    private PayeeView payee(Principal customer, String alias) {
        return bank.payees(customer, Purpose.CUSTOMER_SERVICE).stream()
                .filter(payee -> payee.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private Principal signedIn(DemoLogin login) throws InvalidKeyException {
        ChallengeIssued challenge = (ChallengeIssued) signIn.login(login.username(), login.password(), "203.0.113.7");
        Verified verified = (Verified) signIn.verify(challenge.challenge(), code(login), "203.0.113.7");
        return verified.signedIn().principal();
    }

    private String code(DemoLogin login) throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(base32(login.totpSecret()), generator.getAlgorithm()), clock.instant());
    }

    /** RFC 4648, section 6, without padding. */
    private static byte[] base32(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int letter : text.chars().toArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes;
    }
}
