package zhiyin.conversation.timing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.values.Language;

/** Understands, and measures it. */
public record TimedUnderstander(Understander understander, StageTimes times) implements Understander {

    @Override
    public Understanding understand(
            String text, Optional<Language> hint, LocalDate today, Collection<String> knownPayees) {
        long since = System.nanoTime();
        try {
            return understander.understand(text, hint, today, knownPayees);
        } finally {
            times.took(StageTimes.Stage.UNDERSTAND, since);
        }
    }

    @Override
    public List<UnderstoodWish> wishes(
            String text, Understanding whole, LocalDate today, Collection<String> knownPayees) {
        long since = System.nanoTime();
        try {
            return understander.wishes(text, whole, today, knownPayees);
        } finally {
            times.took(StageTimes.Stage.UNDERSTAND, since);
        }
    }
}
