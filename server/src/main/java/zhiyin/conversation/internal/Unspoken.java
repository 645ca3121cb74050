package zhiyin.conversation.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An exception for the log without its message: a message may quote what a customer said, and the type and the place
 * are enough to find the cause.
 */
final class Unspoken {

    private static final int FRAMES = 12;

    private Unspoken() {}

    static String of(Throwable problem) {
        String places = Arrays.stream(problem.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        Throwable cause = problem.getCause();
        String because = cause == null || cause == problem
                ? ""
                : " because of " + cause.getClass().getName();
        return problem.getClass().getName() + because + places;
    }
}
