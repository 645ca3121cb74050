package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of an intent there is in a language and on a channel.
 *
 * @param channel empty where none was stated
 * @param examples sentences that teach it there, those for any channel among them
 * @param messages recent messages that were understood so
 */
public record Coverage(String intent, String language, String channel, int examples, int messages) {

    /** Something of an intent, in a language, on a channel. */
    public record Place(String intent, String language, String channel) {

        Place ofAnyChannel() {
            return new Place(intent, language, "");
        }
    }

    /**
     * Counts both, in the order of intents, languages and channels. A sentence without a channel teaches on each: it is
     * counted with every channel there is of its intent and language, and by itself only where there is none.
     */
    public static List<Coverage> of(List<Place> examples, List<Place> messages) {
        Map<Place, int[]> stated = new TreeMap<>(Comparator.comparing(Place::intent)
                .thenComparing(Place::language)
                .thenComparing(Place::channel));
        examples.forEach(place -> stated.computeIfAbsent(place, k -> new int[2])[0]++);
        messages.forEach(place -> stated.computeIfAbsent(place, k -> new int[2])[1]++);
        List<Coverage> rows = new ArrayList<>();
        Set<Place> withChannel = new HashSet<>();
        stated.keySet().stream()
                .filter(place -> !place.channel().isEmpty())
                .forEach(place -> withChannel.add(place.ofAnyChannel()));
        stated.forEach((place, counts) -> {
            int[] ofAny = stated.getOrDefault(place.ofAnyChannel(), new int[2]);
            boolean any = place.channel().isEmpty();
            if (!any || counts[1] > 0 || !withChannel.contains(place)) {
                rows.add(new Coverage(
                        place.intent(),
                        place.language(),
                        place.channel(),
                        any ? counts[0] : counts[0] + ofAny[0],
                        counts[1]));
            }
        });
        return List.copyOf(rows);
    }
}
