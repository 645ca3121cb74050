package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.MovableClock;

class SignInThrottleTests {

    private static final String HOME = "203.0.113.9";
    private static final String ATTACKER = "198.51.100.7";

    private final MovableClock clock = MovableClock.atFixedMoment();
    private final SignInThrottle throttle = new SignInThrottle(
            clock,
            new IdentitySettings.Throttle(
                    5, 50, 100, 10, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofHours(1), 1_000));

    @Test
    void delaysOneNameFromOneAddressMoreAndMoreUpToTheLimit() {
        fail(4, "zhang.wei", ATTACKER);
        assertThat(throttle.passwordDelay("zhang.wei", ATTACKER)).isZero();
        fail(1, "zhang.wei", ATTACKER);
        assertThat(throttle.passwordDelay("zhang.wei", ATTACKER)).isEqualTo(Duration.ofSeconds(1));
        fail(3, "zhang.wei", ATTACKER);
        assertThat(throttle.passwordDelay("zhang.wei", ATTACKER)).isEqualTo(Duration.ofSeconds(8));
        fail(30, "zhang.wei", ATTACKER);
        assertThat(throttle.passwordDelay("zhang.wei", ATTACKER)).isEqualTo(Duration.ofMinutes(15));
        clock.advance(Duration.ofMinutes(15));
        assertThat(throttle.passwordDelay("zhang.wei", ATTACKER)).isZero();
    }

    @Test
    void leavesThePersonAtAnotherAddressAlone() {
        fail(40, "zhang.wei", ATTACKER);
        assertThat(throttle.passwordDelay("zhang.wei", HOME)).isZero();
    }

    @Test
    void neverDelaysAPersonAtAKnownAddressForWhatManyStrangersDo() {
        throttle.signedIn("zhang.wei", HOME);
        for (int i = 0; i < 500; i++) {
            fail(1, "zhang.wei", "198.51.100." + i);
        }
        assertThat(throttle.passwordDelay("zhang.wei", HOME)).isZero();
        assertThat(throttle.passwordDelay("zhang.wei", "192.0.2.1"))
                .as("an unknown address waits, but for seconds only")
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void delaysAnAddressThatTriesManyNames() {
        for (int i = 0; i < 49; i++) {
            fail(1, "name" + i, ATTACKER);
        }
        assertThat(throttle.passwordDelay("fresh", ATTACKER)).isZero();
        fail(1, "name50", ATTACKER);
        assertThat(throttle.passwordDelay("fresh", ATTACKER)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void forgetsAfterAnHourAndForgivesAfterASignIn() {
        fail(9, "zhang.wei", HOME);
        throttle.signedIn("zhang.wei", HOME);
        assertThat(throttle.passwordDelay("zhang.wei", HOME)).isZero();
        fail(9, "li.na", HOME);
        clock.advance(Duration.ofHours(2));
        fail(1, "li.na", HOME);
        assertThat(throttle.passwordDelay("li.na", HOME)).isZero();
    }

    @Test
    void delaysWrongCodesByAccount() {
        UUID account = UUID.fromString("0195d1e0-0000-7000-8000-000000000001");
        for (int i = 0; i < 12; i++) {
            throttle.codeFailed(account);
        }
        assertThat(throttle.codeDelay(account)).isEqualTo(Duration.ofSeconds(4));
        throttle.codeSucceeded(account);
        assertThat(throttle.codeDelay(account)).isZero();
    }

    @Test
    void remembersABoundedNumberOfKeys() {
        Backoff backoff = new Backoff(clock, Duration.ofHours(1), 100);
        for (int i = 0; i < 10_000; i++) {
            backoff.failed("key" + i);
        }
        assertThat(backoff.size()).isEqualTo(100);
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            throttle.passwordFailed(username, address);
        }
    }
}
