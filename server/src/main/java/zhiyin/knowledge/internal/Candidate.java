package zhiyin.knowledge.internal;

/**
 * How well one document fits a question.
 *
 * @param cosine of the question with the nearest passage, in [-1, 1]
 * @param lexical BM25 of the best passage as a share of the best of all documents, in [0, 1]
 * @param score both together, by which candidates are ranked; comparable within one search only
 */
public record Candidate(String documentId, double cosine, double lexical, double score) {}
