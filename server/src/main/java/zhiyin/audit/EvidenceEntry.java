package zhiyin.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One access or decision.
 *
 * @param kind what happened, as {@code module.past-tense-event}, such as {@code banking.transfer-posted}
 * @param actor who did it: a principal id, or {@code system:<module>}
 * @param subject whom or what it concerns: a customer id, conversation id or command key
 * @param facts what an auditor needs to know, masked where personal; at most 40 facts of 1,000 characters
 */
public record EvidenceEntry(String kind, String actor, String subject, SortedMap<String, String> facts) {

    public EvidenceEntry {
        facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        if (!kind.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("kind is module.past-tense-event in lower case, not '" + kind + "'");
        }
        if (!isId(actor) || !isId(subject)) {
            throw new IllegalArgumentException(
                    "actor and subject of evidence are ids of 1 to 200 printable characters: " + kind);
        }
        if (facts.size() > 40 || facts.values().stream().anyMatch(v -> v.length() > 1_000)) {
            throw new IllegalArgumentException("evidence holds at most 40 facts of 1,000 characters: " + kind);
        }
    }

    public static EvidenceEntry of(String kind, String actor, String subject, Map<String, String> facts) {
        return new EvidenceEntry(kind, actor, subject, new TreeMap<>(facts));
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= 200
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
