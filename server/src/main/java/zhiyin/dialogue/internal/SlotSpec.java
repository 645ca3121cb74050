package zhiyin.dialogue.internal;

import java.util.Optional;

/**
 * What a flow asks the customer for.
 *
 * @param ask the question; blank for what is never asked for
 * @param rows for a choice: path of the rows to choose among, such as {@code payees.rows}
 * @param unknown for a choice: said when the words fit none of the rows
 */
record SlotSpec(String name, Type type, Optional<String> rows, Bilingual ask, Optional<Bilingual> unknown) {

    enum Type {
        /** A positive amount of money. */
        AMOUNT,
        /** One of some rows that the bank told. */
        CHOICE,
        /** Words to go with the business; kept when said, never asked for, read back once. */
        NOTE
    }
}
