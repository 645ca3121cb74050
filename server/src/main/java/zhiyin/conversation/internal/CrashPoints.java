package zhiyin.conversation.internal;

/** Told of each {@link CrashPoint}; tests stop the process there, service does nothing. */
@FunctionalInterface
public interface CrashPoints {

    CrashPoints NONE = point -> {};

    void reached(CrashPoint point);
}
