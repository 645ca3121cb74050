package zhiyin.dialogue;

/**
 * How an effect ended.
 *
 * @param name one of the names the operation declares, such as {@code ok}, {@code posted} or {@code refused}
 */
public record Outcome(String name, Value.Group data) {}
