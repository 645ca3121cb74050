package zhiyin.dialogue.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhiyin.understanding.ChineseScript;

/** Chinese names as they sound. */
final class Sound {

    /** More readings of one name than this are not worth looking at. */
    private static final int MOST = 16;

    private Sound() {}

    /** Every way a Chinese name can be spelled in Latin letters, family name first or last; empty for other names. */
    static Set<String> spellings(String name) {
        if (!Plain.isHan(name) || name.length() < 2) {
            return Set.of();
        }
        List<List<String>> readings = List.of(List.of());
        for (int c : name.codePoints().toArray()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> reading : readings) {
                for (String syllable : ChineseScript.syllables(c)) {
                    List<String> next = new ArrayList<>(reading);
                    next.add(syllable);
                    longer.add(next);
                }
            }
            readings = longer.stream().limit(MOST).toList();
        }
        return readings.stream()
                .flatMap(reading -> {
                    String given = String.join("", reading.subList(1, reading.size()));
                    return java.util.stream.Stream.of(reading.getFirst() + given, given + reading.getFirst());
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether two different Chinese names of the same length may sound the same. */
    static boolean alike(String name, String other) {
        int[] one = name.codePoints().toArray();
        int[] two = other.codePoints().toArray();
        if (one.length != two.length || one.length < 2) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] != two[i]
                    && ChineseScript.syllables(one[i]).stream().noneMatch(ChineseScript.syllables(two[i])::contains)) {
                return false;
            }
        }
        return true;
    }

    /** A spelling as it is compared: without blanks, {@code ü} however it was typed. */
    static String spelled(String latin) {
        return latin.replace(" ", "").replace("lv", "lu").replace("nv", "nu").replace('ü', 'u');
    }
}
