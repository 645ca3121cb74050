package zhiyin.conversation.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import zhiyin.dialogue.Reply;
import zhiyin.values.Language;

/** What the customer is told when the dialogue itself cannot answer. */
final class DesignedReplies {

    private static final String CATALOGUE = "conversation.messages";

    private DesignedReplies() {}

    /** Something went wrong on the bank's side; whatever was under way is closed and nothing more will happen. */
    static Reply stopped(Language language) {
        return Reply.text(text(language, "stopped"));
    }

    private static String text(Language language, String key) {
        return ResourceBundle.getBundle(
                        CATALOGUE,
                        Locale.forLanguageTag(language.tag()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
