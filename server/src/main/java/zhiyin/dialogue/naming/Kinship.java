package zhiyin.dialogue.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words for relatives and the like: many words, one relation. The table is {@code naming/kinship.txt}. */
final class Kinship {

    private static final String TABLE = "/naming/kinship.txt";

    /** What may stand before a relation of one character, so that 妈 in 姨妈 or 哥 in 墨西哥 is none. */
    private static final String BEFORE_ONE = "我咱俺给跟替向往到";

    /** What turns "my mother" into somebody else: her friend, her shop. */
    private static final String OWN_THING = "账卡户那手";

    private final Map<String, String> relations = new HashMap<>();
    private int longest = 1;

    private Kinship() {}

    static Kinship read() {
        Kinship kinship = new Kinship();
        try (InputStream in = Kinship.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing from the product");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(kinship::add);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
        return kinship;
    }

    private void add(String line) {
        String relation = line.substring(0, line.indexOf(':'));
        for (String word : line.substring(line.indexOf(':') + 1).split(",")) {
            relations.put(word.strip(), relation);
            longest = Math.max(longest, word.strip().length());
        }
    }

    /** Whether two relations may be one: a sister is an older or a younger sister. */
    static boolean isSame(String relation, String other) {
        return relation.equals(other) || relation.endsWith("-" + other) || other.endsWith("-" + relation);
    }

    /** The relation a saved label stands for: what it begins with, "my" left out. */
    Optional<String> ofLabel(String label) {
        String bare = withoutMy(label);
        return Optional.ofNullable(relations.get(bare.substring(0, relationAtStart(bare))));
    }

    /** What is left of a label without the relation it begins with. */
    String withoutRelation(String label) {
        String bare = withoutMy(label);
        return bare.substring(relationAtStart(bare)).strip();
    }

    private static String withoutMy(String label) {
        return label.startsWith("my ") ? label.substring(3) : label.startsWith("我") ? label.substring(1) : label;
    }

    private int relationAtStart(String bare) {
        for (int length = Math.min(longest, bare.length()); length > 0; length--) {
            boolean whole = length == bare.length() || bare.charAt(length) == ' ' || Plain.isHan(bare.charAt(length));
            boolean certain = length > 1 || bare.length() == 1;
            if (whole && certain && relations.containsKey(bare.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** The relations named in a message, each once. */
    Set<String> in(String said) {
        Set<String> found = new LinkedHashSet<>();
        int at = 0;
        while (at < said.length()) {
            at += Plain.isHan(said.charAt(at)) ? chinese(said, at, found) : 1;
        }
        List<String> words = Plain.words(said);
        for (int i = 0; i < words.size(); i++) {
            String relation = relations.get(words.get(i));
            boolean ofSomebodyElse = i + 1 < words.size() && words.get(i + 1).equals("s");
            if (relation != null && !ofSomebodyElse && !Plain.isHan(words.get(i))) {
                found.add(relation);
            }
        }
        return found;
    }

    /** Looks for the longest word that begins here; how far to go on. */
    private int chinese(String said, int at, Set<String> found) {
        for (int length = Math.min(longest, said.length() - at); length > 0; length--) {
            String relation = relations.get(said.substring(at, at + length));
            if (relation != null && (length > 1 || standsAlone(said, at))) {
                if (!belongsToSomething(said, at + length)) {
                    found.add(relation);
                }
                return length;
            }
        }
        return 1;
    }

    private static boolean standsAlone(String said, int at) {
        return at == 0 ? said.length() == 1 : BEFORE_ONE.indexOf(said.charAt(at - 1)) >= 0;
    }

    private static boolean belongsToSomething(String said, int after) {
        return after + 1 < said.length() && said.charAt(after) == '的' && OWN_THING.indexOf(said.charAt(after + 1)) < 0;
    }
}
