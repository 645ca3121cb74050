package zhiyin.audit.internal;

import java.util.Map;
import java.util.SortedMap;

/**
 * One and only one JSON text for a map of strings: members sorted by UTF-16 code units, no white space, strings
 * escaped as in RFC 8785, section 3.2.2.2. Deviation: a lone surrogate, which RFC 8785 refuses and no database keeps,
 * is written as U+FFFD.
 */
final class CanonicalJson {

    private static final char REPLACEMENT = '\uFFFD';

    private CanonicalJson() {}

    static String of(SortedMap<String, String> facts) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            string(json, fact.getKey());
            json.append(':');
            string(json, fact.getValue());
        }
        return json.append('}').toString();
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(isLoneSurrogate(text, i) ? REPLACEMENT : c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
