package zhiyin.knowledge.internal;

/**
 * A piece of a document small enough to say one thing.
 *
 * @param documentId the document it belongs to
 */
public record Passage(String documentId, String text, Scope scope) {}
