package zhiyin.understanding;

import java.io.IOException;
import java.nio.file.Path;

/** A model file that cannot be used; the message says what is wrong with it and what to do. */
public final class BrokenModelException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String MEND = " - remove it; the model is trained again from its corpus";

    private final String what;

    BrokenModelException(String what) {
        this("the model", what);
    }

    private BrokenModelException(String where, String what) {
        super(where + " cannot be used: " + what + MEND);
        this.what = what;
    }

    BrokenModelException in(Path file) {
        BrokenModelException named = new BrokenModelException("the model file " + file, what);
        named.initCause(this);
        return named;
    }
}
