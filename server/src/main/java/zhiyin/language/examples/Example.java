package zhiyin.language.examples;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zhiyin.values.Language;

/**
 * A sentence that an editor added, or one of the files that an editor took out.
 *
 * @param channel it is typical of; empty for any
 * @param mutes whether it takes the same sentence of the files out instead of teaching
 * @param writer account of who wrote it
 * @param revision counts its wordings and its end, from 1
 */
public record Example(
        UUID id,
        Language language,
        String intent,
        String text,
        Optional<String> channel,
        boolean mutes,
        UUID writer,
        Instant writtenAt,
        Optional<Touch> changed,
        Optional<Touch> withdrawn,
        int revision) {

    /** Who did something to it, and when. */
    public record Touch(UUID by, Instant at) {}

    /** What an editor wants to teach. */
    public record Draft(Language language, String intent, String text, Optional<String> channel) {}
}
