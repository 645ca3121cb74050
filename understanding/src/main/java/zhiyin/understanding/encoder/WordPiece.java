package zhiyin.understanding.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The WordPiece tokenizer of BERT: greedy longest match over words split at blanks, punctuation and Chinese characters
 * (Devlin et al., "BERT", NAACL 2019; Wu et al., "Google's Neural Machine Translation System", 2016, section 4.1).
 *
 * <p>Immutable and thread-safe. One deviation: letters are always lower-cased, since no vocabulary used here has
 * capitals and a capital would otherwise be an unknown token.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final long unknown;
    private final long first;
    private final long last;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special("[UNK]");
        this.first = special("[CLS]");
        this.last = special("[SEP]");
    }

    /** Reads the vocabulary of a Hugging Face {@code tokenizer.json}. */
    static WordPiece ofTokenizerJson(InputStream json) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && "vocab".equals(parser.currentName())) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String piece = parser.currentName();
                        parser.nextToken();
                        vocabulary.put(piece, parser.getIntValue());
                    }
                }
            }
        }
        if (vocabulary.isEmpty()) {
            throw new IOException("the tokenizer file has no vocabulary");
        }
        return new WordPiece(vocabulary);
    }

    /** Token ids with the opening and the closing mark, at most {@code longest} of them. */
    long[] tokens(String text, int longest) {
        long[] ids = new long[longest];
        ids[0] = first;
        int count = 1;
        String clean = clean(text);
        int at = 0;
        while (at < clean.length() && count < longest - 1) {
            int codePoint = clean.codePointAt(at);
            int width = Character.charCount(codePoint);
            if (isBlank(codePoint)) {
                at += width;
                continue;
            }
            int end = at + width;
            if (!standsAlone(codePoint)) {
                while (end < clean.length()) {
                    int next = clean.codePointAt(end);
                    if (isBlank(next) || standsAlone(next)) {
                        break;
                    }
                    end += Character.charCount(next);
                }
            }
            count = pieces(clean.substring(at, end), ids, count, longest - 1);
            at = end;
        }
        ids[count++] = last;
        return count == longest ? ids : Arrays.copyOf(ids, count);
    }

    private int pieces(String word, long[] ids, int count, int limit) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            ids[count] = unknown;
            return count + 1;
        }
        int before = count;
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (to > from) {
                id = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                if (id != null) {
                    break;
                }
                to = word.offsetByCodePoints(to, -1);
            }
            if (id == null) {
                ids[before] = unknown;
                return before + 1;
            }
            if (count < limit) {
                ids[count++] = id;
            }
            from = to;
        }
        return count;
    }

    private static String clean(String text) {
        // A half of a surrogate pair is no character: it would pass into native code as broken text.
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                kept.append(' ');
            } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
                kept.appendCodePoint(c);
            }
        });
        String decomposed = Normalizer.normalize(kept, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean standsAlone(int c) {
        return isPunctuation(c) || isChinese(c);
    }

    private static boolean isPunctuation(int c) {
        if (within(c, '!', '/') || within(c, ':', '@') || within(c, '[', '`') || within(c, '{', '~')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks BERT calls Chinese: each such character is a word of its own. */
    private static boolean isChinese(int c) {
        return within(c, 0x4E00, 0x9FFF)
                || within(c, 0x3400, 0x4DBF)
                || within(c, 0x20000, 0x2CEAF)
                || within(c, 0xF900, 0xFAFF)
                || within(c, 0x2F800, 0x2FA1F);
    }

    private static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private long special(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }
}
