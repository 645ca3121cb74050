package zhiyin.dialogue;

/**
 * What else the customer asked for, kept until what comes before it has ended.
 *
 * @param depth how many flows are under way when its turn comes; those are gone on with after it
 */
public record PendingWish(int depth, DialogueCommand.Afterwards wish) {}
