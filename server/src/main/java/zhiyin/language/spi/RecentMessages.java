package zhiyin.language.spi;

import java.time.Instant;
import java.util.List;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/**
 * What customers wrote lately, for who teaches the models. Whoever asks records the read as evidence and keeps nothing
 * of what it was given.
 */
public interface RecentMessages {

    /**
     * The newest messages since a moment that answer no question of the bank's, the newest first, with every number of a
     * person masked.
     */
    List<Message> latest(LegalEntity entity, Instant since, int limit, Purpose purpose);

    /**
     * What somebody wrote.
     *
     * @param language of the conversation
     */
    record Message(String text, Language language, String channel) {

        @Override
        public String toString() {
            return "Message[***]";
        }
    }
}
