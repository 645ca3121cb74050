package zhiyin.dialogue.internal;

/** A flow file is wrong; the message names file, line and mend. */
public final class FlowFileException extends RuntimeException {

    FlowFileException(String file, int line, String problem, String mend) {
        super("%s:%d: %s %s".formatted(file, line, problem, mend));
    }
}
