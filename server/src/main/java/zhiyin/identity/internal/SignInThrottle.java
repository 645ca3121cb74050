package zhiyin.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Slows guessing down without letting anyone lock another person out.
 *
 * <p>Four counts, the longest delay decides:
 *
 * <ul>
 *   <li>one name from one address: doubles up to minutes. The attacker waits; the person at another address does not.
 *   <li>one address, any names: for who tries one password on many names.
 *   <li>one name from all addresses: for who guesses from many machines. This delay stays at a few seconds and spares
 *       addresses from which the person signed in before, because it is the one a stranger could turn against a
 *       person. Few guesses a minute are nothing against passwords of 80 random bits and a second factor.
 *   <li>wrong codes of one account: only who knows the password gets as far, so this delay may be long.
 * </ul>
 *
 * <p>Kept in memory, not in a table: guessing must not be able to fill the database or keep it busy. The price is that
 * each node counts for itself and a restart forgets, which multiplies a guesser's tries by the number of nodes and no
 * more.
 */
final class SignInThrottle {

    private final Backoff backoff;
    private final Backoff.Limit pair;
    private final Backoff.Limit address;
    private final Backoff.Limit name;
    private final Backoff.Limit codes;
    private final Set<String> known;

    SignInThrottle(Clock clock, IdentitySettings.Throttle settings) {
        this.backoff = new Backoff(clock, settings.forget(), settings.remembered());
        this.pair = new Backoff.Limit(settings.free(), settings.longest());
        this.address = new Backoff.Limit(settings.freePerAddress(), settings.longest());
        this.name = new Backoff.Limit(settings.freePerName(), settings.longestPerName());
        this.codes = new Backoff.Limit(settings.freeCodes(), settings.longest());
        this.known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > settings.remembered();
            }
        }));
    }

    /** How long this name has to wait at this address before a password is looked at. */
    Duration passwordDelay(String username, String clientAddress) {
        Duration forName = known.contains(pairKey(username, clientAddress))
                ? Duration.ZERO
                : backoff.delay(nameKey(username), name);
        return longest(
                forName,
                backoff.delay(pairKey(username, clientAddress), pair),
                backoff.delay(addressKey(clientAddress), address));
    }

    /** How long this account has to wait before a code is looked at. */
    Duration codeDelay(UUID accountId) {
        return backoff.delay(codeKey(accountId), codes);
    }

    void passwordFailed(String username, String clientAddress) {
        backoff.failed(pairKey(username, clientAddress));
        backoff.failed(addressKey(clientAddress));
        backoff.failed(nameKey(username));
    }

    void codeFailed(UUID accountId) {
        backoff.failed(codeKey(accountId));
    }

    /** The code was right; earlier slips of the same account are forgiven. */
    void codeSucceeded(UUID accountId) {
        backoff.succeeded(codeKey(accountId));
    }

    /** Both steps succeeded: earlier slips here are forgiven, and this address is known from now on. */
    void signedIn(String username, String clientAddress) {
        backoff.succeeded(pairKey(username, clientAddress));
        known.add(pairKey(username, clientAddress));
    }

    private static Duration longest(Duration... delays) {
        return Stream.of(delays).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static String pairKey(String username, String clientAddress) {
        return "pair " + username + " " + clientAddress;
    }

    private static String addressKey(String clientAddress) {
        return "address " + clientAddress;
    }

    private static String nameKey(String username) {
        return "name " + username;
    }

    private static String codeKey(UUID accountId) {
        return "code " + accountId;
    }
}
