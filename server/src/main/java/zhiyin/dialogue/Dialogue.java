package zhiyin.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.values.Language;

/**
 * The dialogue of one release. Pure: every method depends on its arguments alone, never throws on any combination of
 * them, and may be called from any thread.
 */
public interface Dialogue {

    /**
     * The state of a conversation that has just been opened.
     *
     * @param settled whether somebody asked for this language
     */
    DialogueState begin(UUID conversation, Language language, boolean settled);

    /**
     * Reads a message in the light of the state.
     *
     * @param text what {@code understanding} was made from
     * @param stated the language the client says it wants
     * @param wishes those of a text that holds several, empty where it holds one; asked at most once, and only where
     *     the state lets them be acted on
     */
    Interpretation interpret(
            DialogueState state,
            String text,
            Optional<Language> stated,
            Understanding understanding,
            Supplier<List<UnderstoodWish>> wishes);

    /** One step. Cost: microseconds; at most one effect is planned at a time. */
    Step step(DialogueState state, Input input, Facts facts);

    /** Names of saved things, such as payees, that the running flow knows and a message may mention. */
    List<String> knownNames(DialogueState state);

    /** Id of the release this dialogue belongs to. */
    String release();
}
