package zhiyin.language.learning;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import zhiyin.values.Language;

/**
 * How long learning a sentence took in this process, by language: what the next trainings are told by. Thread-safe. Of
 * earlier processes nothing is known, so that the first training says nothing before it has measured once.
 */
final class Pace {

    private final Map<Language, Double> millis = new ConcurrentHashMap<>();

    /** So much work was done in that time; the newest counts, because it knows the machine as it is. */
    void took(Language language, double work, Duration time) {
        if (work > 0) {
            millis.put(language, time.toMillis() / work);
        }
    }

    /** Milliseconds a sentence; another language's where this one has not been learnt yet. */
    OptionalDouble of(Language language) {
        Double own = millis.get(language);
        return own != null
                ? OptionalDouble.of(own)
                : millis.values().stream().mapToDouble(Double::doubleValue).max();
    }
}
