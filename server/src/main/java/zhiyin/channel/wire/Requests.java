package zhiyin.channel.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.conversation.Conversations.Message;
import zhiyin.values.Language;

/** What clients send. A field may be missing in JSON, so each is nullable until it was checked. */
public final class Requests {

    private static final int LONGEST_USERNAME = 100;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_CHALLENGE = 500;

    private Requests() {}

    /** First step of signing in. */
    public record Login(@Nullable String username, @Nullable String password) {
        public String checkedUsername() {
            return Fields.required("username", username, LONGEST_USERNAME);
        }

        public String checkedPassword() {
            return Fields.required("password", password, LONGEST_PASSWORD);
        }

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /** Second step of signing in. */
    public record Verify(
            @Nullable String challenge, @Nullable String code) {
        public String checkedChallenge() {
            return Fields.required("challenge", challenge, LONGEST_CHALLENGE);
        }

        public String checkedCode() {
            return Fields.code(code);
        }

        @Override
        public String toString() {
            return "Verify[***]";
        }
    }

    /** Opens a conversation. */
    public record Open(@Nullable String language) {
        public Optional<Language> checkedLanguage() {
            return Fields.language(language);
        }
    }

    /** A message of the customer. */
    public record Say(
            @Nullable String clientMessageId,
            @Nullable String text,
            @Nullable String language) {
        public Message toMessage() {
            return new Message(
                    Fields.required("clientMessageId", clientMessageId, Message.LONGEST_ID),
                    MessageText.accept(text),
                    Fields.language(language));
        }

        @Override
        public String toString() {
            return "Say[" + clientMessageId + "]";
        }
    }

    /** A code for a step-up. */
    public record StepUp(@Nullable String code) {
        public String checkedCode() {
            return Fields.code(code);
        }

        @Override
        public String toString() {
            return "StepUp[***]";
        }
    }
}
