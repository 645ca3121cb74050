package zhiyin.database;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of the start that may take long. While it is done, whoever waits at the terminal can be told that it is under
 * way, and how far it got. Thread-safe.
 */
public final class LongWork {

    private static final Logger progress = LoggerFactory.getLogger("zhiyin.progress");
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Set<LongWork> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private final long number = NUMBERS.incrementAndGet();
    private final String what;
    private volatile String part = "";

    private LongWork(String what) {
        this.what = what;
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T done(LongWork told) throws E;
    }

    /** Does work that a person is told of at once, because it usually takes long. */
    public static <T, E extends Exception> T doing(String what, Work<T, E> work) throws E {
        progress.info(what);
        return aside(what, work);
    }

    /** Does work that is over in a moment as a rule: told only when it is not. */
    public static <T, E extends Exception> T aside(String what, Work<T, E> work) throws E {
        LongWork told = new LongWork(what);
        UNDER_WAY.add(told);
        try {
            return work.done(told);
        } finally {
            UNDER_WAY.remove(told);
        }
    }

    /** What is under way now, in the order in which it was begun, each with the part it has reached. */
    public static List<String> underWay() {
        return UNDER_WAY.stream()
                .sorted((one, other) -> Long.compare(one.number, other.number))
                .map(LongWork::toString)
                .toList();
    }

    /** Which part of the work comes next. */
    public void reached(String next) {
        part = next;
    }

    @Override
    public String toString() {
        return part.isEmpty() ? what : what + ": " + part;
    }
}
