package zhiyin.dialogue.naming;

import java.util.List;
import zhiyin.understanding.ChineseScript;

/** Whether words look or sound like a name without being it. */
final class Similarity {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    /** A sentence of more words than this holds words that look like anything. */
    private static final int MOST_WORDS = 4;

    private Similarity() {}

    static boolean isSimilar(String label, String said) {
        List<String> words = Plain.words(said);
        if (words.size() > MOST_WORDS) {
            return false;
        }
        if (Plain.isHan(label) && Plain.isHan(said)) {
            return Sound.alike(label, said)
                    || (label.length() >= 3 && said.length() >= 3 && distance(label, said) == 1);
        }
        if (Plain.isHan(label)) {
            return isFamilyName(label, said)
                    || Sound.spellings(label).stream()
                            .anyMatch(spelling -> NameParts.spelled(said).anyMatch(s -> isTypo(s, spelling)));
        }
        return isTypo(Sound.spelled(said), Sound.spelled(label))
                || words.stream().anyMatch(word -> Plain.words(label).stream().anyMatch(part -> isTypo(word, part)));
    }

    private static boolean isFamilyName(String label, String said) {
        return ChineseScript.syllables(label.codePointAt(0)).contains(said);
    }

    private static boolean isTypo(String word, String name) {
        int length = Math.min(word.length(), name.length());
        return length >= SHORTEST && distance(word, name) <= (length >= LONG ? 2 : 1);
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour. */
    static int distance(String one, String two) {
        int[][] d = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][two.length()];
    }
}
