package zhiyin.banking.load;

import java.sql.SQLException;

/** The database refused rows, or went away, in the midst of a feed's rows. */
final class CopyFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException refusal;

    CopyFailedException(SQLException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    SQLException refusal() {
        return refusal;
    }
}
