package zhiyin.privacy;

/** Hides the numbers of cards, identity papers and telephones in what a customer typed. Pure. */
public interface PersonalNumbers {

    /**
     * The text as it may be kept: of a card or telephone number no more than its last four digits, of an identity number
     * or passport nothing. Everything else stays as it is, character for character.
     */
    String masked(String text);
}
