package zhiyin.dialogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.tone.Tone;
import zhiyin.values.Language;

/**
 * A message read in the light of the dialogue's state.
 *
 * @param language what the replies to it are written in
 * @param intent id of the likeliest intent, or {@code out_of_scope}
 * @param confidence calibrated, in [0, 1]
 * @param commands what the customer wants, in order; never empty
 * @param mentions the words that filled slots
 * @param tone how it was said, for those who decide later who looks after the customer; empty where nobody asked
 */
public record Interpretation(
        Language language,
        String intent,
        double confidence,
        List<DialogueCommand> commands,
        List<Mention> mentions,
        Optional<Tone> tone) {

    public Interpretation {
        commands = List.copyOf(commands);
        mentions = List.copyOf(mentions);
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("an interpretation has at least one command");
        }
    }

    /** As read from words alone. */
    public Interpretation(
            Language language,
            String intent,
            double confidence,
            List<DialogueCommand> commands,
            List<Mention> mentions) {
        this(language, intent, confidence, commands, mentions, Optional.empty());
    }

    /**
     * Words that named a value.
     *
     * @param value canonical value; null when the words are ambiguous
     * @param start index of the first Unicode code point
     * @param end index after the last one
     */
    public record Mention(String name, @Nullable String value, String text, int start, int end) {}
}
