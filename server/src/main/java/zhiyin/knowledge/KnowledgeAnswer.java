package zhiyin.knowledge;

import java.util.List;

/** What the articles have to say to a question. */
public sealed interface KnowledgeAnswer {

    /**
     * An article answers.
     *
     * @param text the article's own words, nothing added
     * @param sources the articles the text is from; never empty
     * @param confidence in [0, 1], calibrated: of the answers given with 0.9, nine in ten are right
     */
    record Answered(String text, List<Source> sources, double confidence) implements KnowledgeAnswer {

        public Answered {
            sources = List.copyOf(sources);
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("an answer names its source");
            }
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("a confidence lies in [0, 1], not " + confidence);
            }
        }
    }

    /**
     * No article answers surely enough.
     *
     * @param nearest the articles that come nearest, best first, to be offered as choices; often empty
     */
    record NotAnswered(List<Source> nearest) implements KnowledgeAnswer {

        public NotAnswered {
            nearest = List.copyOf(nearest);
        }
    }
}
