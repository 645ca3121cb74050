package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;

/**
 * What a flow asks the customer for.
 *
 * @param ask the question; blank for what is never asked for
 * @param rows for a choice: path of the rows to choose among, such as {@code payees.rows}
 * @param fits for a place: paths of what it may be, so that it need not be mentioned
 * @param unknown for a choice: said when the words fit none of the rows
 */
record SlotSpec(
        String name, Type type, Optional<String> rows, List<String> fits, Bilingual ask, Optional<Bilingual> unknown) {

    /** Whether it is only told once at the read-back, and never asked for. */
    boolean isAside() {
        return type == Type.NOTE || type == Type.PLACE;
    }

    enum Type {
        /** A positive amount of money. */
        AMOUNT,
        /** One of some rows that the bank told. */
        CHOICE,
        /** Words to go with the business; kept when said, never asked for, read back once. */
        NOTE,
        /** The bank or account the customer named; kept when said, never asked for, mentioned once if it is another. */
        PLACE
    }
}
