package zhiyin.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhiyin.knowledge.internal.TermsReader;

/** The figures of the bank's published terms: fees, limits, rates, periods; the one place an article takes them from. */
public record Terms(SortedMap<String, Topic> topics) {

    public Terms {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }

    /** What a topic is about. */
    public enum Kind {
        FEE,
        LIMIT,
        RATE,
        TIME,
        RULE,
        PRODUCT,
        CONTACT
    }

    /** What a figure counts. Currencies by their ISO 4217 codes. */
    public enum Unit {
        CNY,
        USD,
        EUR,
        HKD,
        GBP,
        JPY,
        PERCENT,
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WORKDAY,
        WEEK,
        MONTH,
        YEAR,
        AGE,
        GRAM,
        POINT,
        COUNT,
        /** A time of day, such as 9:00. */
        CLOCK,
        /** A telephone number. */
        PHONE
    }

    /**
     * A figure.
     *
     * @param value a decimal number without grouping; a time of day or telephone number as people write it
     */
    public record Figure(String value, Unit unit) {}

    /** Figures that belong together, by name in the order of the file. */
    public record Topic(String id, Kind kind, String nameZh, String nameEn, Map<String, Figure> figures) {
        public Topic {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** The topic of that id. */
    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The terms the platform comes with: those of the demonstration bank. */
    public static Terms bundled() {
        return TermsReader.bundled();
    }
}
