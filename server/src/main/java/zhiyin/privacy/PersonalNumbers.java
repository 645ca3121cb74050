package zhiyin.privacy;

/** Hides the numbers of cards, identity papers and telephones, and mail addresses, in what a customer typed. Pure. */
public interface PersonalNumbers {

    /**
     * The text as it may be kept: of a card or telephone number no more than its last four digits, of an identity number
     * or passport nothing, of a mail address its first letter and its domain. Everything else stays as it is, character for character.
     */
    String masked(String text);
}
