package zhiyin.dialogue.internal;

import java.util.Optional;
import zhiyin.dialogue.DialogueState;
import zhiyin.understanding.Languages;
import zhiyin.values.Language;

/**
 * Which language a message is answered in: the one the customer asks for in words, else the one the client states, else
 * the conversation's own, unless the message is clearly a sentence in the other one.
 */
final class ReplyLanguage {

    /** A longer message that speaks of a language asks for something else. */
    private static final int LONGEST_WISH = 40;

    private final Words words;

    ReplyLanguage(Words words) {
        this.words = words;
    }

    Language after(DialogueState state, Optional<Language> stated, String text) {
        Optional<Language> told = wished(text).or(() -> stated).or(() -> Languages.ofSentence(text));
        if (told.isPresent() || state.languageSettled()) {
            return told.orElse(state.language());
        }
        return Languages.ofLetters(text).orElse(state.language());
    }

    /** The language a message asks to be spoken with. */
    Optional<Language> wished(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_WISH) {
            return Optional.empty();
        }
        if (words.isAnswer("english", text) || words.holds("speak-english", text)) {
            return Optional.of(Language.EN);
        }
        if (words.isAnswer("chinese", text) || words.holds("speak-chinese", text)) {
            return Optional.of(Language.ZH);
        }
        return Optional.empty();
    }
}
