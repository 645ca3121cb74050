package zhiyin.language.examples;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import zhiyin.language.spi.RecentMessages;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.privacy.Purpose;
import zhiyin.understanding.corpus.NearSentences;
import zhiyin.values.LegalEntity;

/**
 * Tells what customers wrote lately from what an editor made up. Only the latter may teach: examples are kept for ever,
 * and what a customer wrote is not. The messages are compared and forgotten; nobody is shown them for it.
 */
public final class CustomersWords {

    /** Many times what an editor is shown at once; comparing them takes milliseconds. */
    private static final int MOST_MESSAGES = 5_000;

    /** What privacy puts in the place of numbers and addresses; nobody makes that up. */
    private static final Pattern MASK = Pattern.compile("[*\uff0a]{2}");

    private final RecentMessages messages;
    private final Duration span;
    private final Clock clock;

    public CustomersWords(RecentMessages messages, Duration span, Clock clock) {
        this.messages = messages;
        this.span = span;
        this.clock = clock;
    }

    /** Whether a customer wrote this, or nearly this, within the span that editors are shown. */
    boolean hold(LegalEntity entity, String text) {
        if (MASK.matcher(text).find()) {
            return true;
        }
        Predicate<String> almost = NearSentences.almost(text);
        return messages.latest(entity, clock.instant().minus(span), MOST_MESSAGES, Purpose.SERVICE_IMPROVEMENT).stream()
                .map(Message::text)
                .anyMatch(almost);
    }
}
