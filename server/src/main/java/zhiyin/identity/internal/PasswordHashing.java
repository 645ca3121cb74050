package zhiyin.identity.internal;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id on few threads of its own: however many people sign in at once, conversations keep the rest of the
 * processor. What neither runs nor fits the queue is turned away.
 */
final class PasswordHashing implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LONGEST_PASSWORD = 128;

    private final Argon2PasswordEncoder argon2;
    private final ThreadPoolExecutor threads;
    private final Future<String> nobodysHash;

    PasswordHashing(IdentitySettings.Password settings, SecureRandom random) {
        this.argon2 = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, settings.parallelism(), settings.memoryKib(), settings.iterations());
        this.threads = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queued()),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        // Made once, on the side: the answer to an unknown name must cost as much as the one to a wrong password.
        String nobodys = Tokens.random(random);
        this.nobodysHash = threads.submit(() -> argon2.encode(nobodys));
    }

    /** Slow on purpose, and never turned away: enrolment has no impatient person waiting. */
    String hash(String password) {
        return argon2.encode(password);
    }

    /**
     * Whether the password fits. Without a hash (no such person) the same work is done and the answer is no. Empty when
     * too many wait already.
     */
    Optional<Boolean> matches(String password, Optional<String> hash) {
        try {
            String against = hash.isPresent() ? hash.get() : nobodysHash.get();
            String bounded = password.length() > LONGEST_PASSWORD ? "" : password;
            boolean fits = run(() -> argon2.matches(bounded, against));
            return Optional.of(fits && hash.isPresent());
        } catch (RejectedExecutionException tooMany) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be checked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password was checked", e);
        }
    }

    private <T> T run(Callable<T> work) throws ExecutionException, InterruptedException {
        return threads.submit(work).get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
