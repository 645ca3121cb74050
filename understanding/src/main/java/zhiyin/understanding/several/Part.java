package zhiyin.understanding.several;

/**
 * A stretch of a text between two places to cut.
 *
 * @param start where it begins, in UTF-16 units of the text
 * @param end behind its last character
 * @param words what it says, without the words that join it to the rest
 * @param joint how it is joined to what stands before it
 */
record Part(int start, int end, String words, Joint joint) {

    /** How strongly the words between two parts say that something new begins. */
    enum Joint {
        /** Nothing before it. */
        NONE,
        /** Two things of one kind: "rent and bills", 水费和电费. */
        NOUNS,
        /** A comma, a full stop, an "and" before a clause: as often more about the same as something new. */
        CLAUSE,
        /** "also", "then", 顺便, 另外: something new is announced. */
        NEW
    }

    /** Both as one, with what stands between them. */
    Part with(Part next, String text) {
        return new Part(start, next.end, text.substring(start, next.end).strip(), joint);
    }

    /** The next part, begun by this one, which says nothing of its own. */
    Part opening(Part next, String text) {
        Joint stronger = joint != Joint.NONE && next.joint.compareTo(joint) > 0 ? next.joint : joint;
        return new Part(start, next.end, text.substring(start, next.end).strip(), stronger);
    }
}
