package zhiyin.understanding.tone;

/**
 * A sentence, how it is said, and who wrote it.
 *
 * @param urgency 0 none, 1 soon, 2 now
 */
public record ToneExample(
        String text,
        Sentiment sentiment,
        int urgency,
        boolean complaint,
        boolean scam,
        boolean vulnerable,
        String writer) {}
