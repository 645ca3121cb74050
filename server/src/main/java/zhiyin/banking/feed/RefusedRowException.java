package zhiyin.banking.feed;

/**
 * A row that cannot be right, thrown by whoever takes it; a feed that knows where the row stands, in which file and
 * line, says so in the {@link BrokenFeedException} it makes of it.
 */
public final class RefusedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    /** {@code problem} says what is wrong with the value of {@code column} and how to mend it, in whole sentences. */
    public RefusedRowException(String column, String problem) {
        super(problem);
        this.column = column;
    }

    /** Name of the component of the row. */
    public String column() {
        return column;
    }

    /** Said with the place, such as {@code part-00001/entries.csv, line 17}. */
    public BrokenFeedException at(String place) {
        return new BrokenFeedException(place + ", column " + column + ": " + getMessage(), this);
    }
}
