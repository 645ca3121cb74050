package zhiyin.knowledge.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bank's words for the lexical search: what variants stand for, and what says nothing.
 *
 * @param canonical the word searched for, by variant; the empty word drops its variant
 */
record WordList(Map<String, String> canonical) {

    private static final String DROPPED = "-";

    WordList {
        canonical = Map.copyOf(canonical);
    }

    /** Reads one file; a {@link KnowledgeFileException} names the file, the line and the mend. */
    static WordList read(String file, String content) {
        Map<String, String> canonical = new LinkedHashMap<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new KnowledgeFileException(file, "line " + number, "write it as \"word: variant, variant\"");
            }
            String word = line.substring(0, colon).strip();
            for (String listed : line.substring(colon + 1).split(",")) {
                String variant = listed.strip();
                if (variant.isEmpty()) {
                    throw new KnowledgeFileException(file, "line " + number, "remove the empty variant");
                }
                if (canonical.put(variant, word.equals(DROPPED) ? "" : word) != null) {
                    throw new KnowledgeFileException(
                            file, "line " + number, "\"" + variant + "\" is listed twice; keep one of the two");
                }
            }
        }
        return new WordList(canonical);
    }
}
