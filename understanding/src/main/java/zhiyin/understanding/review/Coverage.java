package zhiyin.understanding.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of an intent there is in a language and on a channel.
 *
 * @param channel empty where none was stated
 * @param examples sentences that teach it
 * @param messages recent messages that were understood so
 */
public record Coverage(String intent, String language, String channel, int examples, int messages) {

    /** Something of an intent, in a language, on a channel. */
    public record Place(String intent, String language, String channel) {}

    /** Counts both, in the order of intents, languages and channels. */
    public static List<Coverage> of(List<Place> examples, List<Place> messages) {
        Map<List<String>, int[]> counts =
                new TreeMap<>((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
        examples.forEach(place -> counts.computeIfAbsent(key(place), k -> new int[2])[0]++);
        messages.forEach(place -> counts.computeIfAbsent(key(place), k -> new int[2])[1]++);
        return counts.entrySet().stream()
                .map(e -> new Coverage(
                        e.getKey().get(0), e.getKey().get(1), e.getKey().get(2), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    private static List<String> key(Place place) {
        return List.of(place.intent(), place.language(), place.channel());
    }
}
