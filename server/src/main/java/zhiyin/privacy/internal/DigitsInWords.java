package zhiyin.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import zhiyin.privacy.internal.DigitTokens.Kind;
import zhiyin.privacy.internal.DigitTokens.Token;

/**
 * Writes rows of spoken digits as digits, so that "seven three eight", 七三八 and "qi san ba" read as 738. Single numbers
 * in words stay words: "one moment", 一下.
 */
final class DigitsInWords {

    /** The shortest row that is one: a card's security code has three digits. */
    private static final int SHORTEST = 3;

    /** How many signs may stand between two digits of a row. */
    private static final int WIDEST_GAP = 12;

    /** Longer groups of written digits are numbers of their own and join no row of words. */
    private static final int LONGEST_GROUP = 4;

    private static final int LONGEST_JOINED = 2;

    private final CanonicalText source;
    private final List<Token> tokens;
    private final CanonicalText.Builder out;

    private DigitsInWords(CanonicalText source) {
        this.source = source;
        this.tokens = DigitTokens.of(source.text());
        this.out = new CanonicalText.Builder(source.text().length());
    }

    static CanonicalText written(CanonicalText source) {
        DigitsInWords work = new DigitsInWords(source);
        work.rewrite();
        return work.out.build();
    }

    private void rewrite() {
        int at = 0;
        while (at < tokens.size()) {
            Row row = row(at);
            if (row.isSpoken() && row.count() >= SHORTEST) {
                row.parts.forEach(part -> add(part, part.digits(), true));
                at = row.next;
            } else if (row.parts.isEmpty()) {
                copy(tokens.get(at));
                at++;
            } else {
                for (; at < row.next; at++) {
                    copy(tokens.get(at));
                }
            }
        }
    }

    private void copy(Token token) {
        for (int at = token.start(); at < token.end(); at++) {
            out.add(source.text().substring(at, at + 1), source.from(at), source.to(at), false);
        }
    }

    private void add(Token part, String digits, boolean spoken) {
        out.add(digits, source.from(part.start()), source.to(part.end() - 1), spoken);
    }

    /** Digits that belong together, from the token at {@code at} on. */
    private Row row(int at) {
        Row row = new Row(at);
        int next = at;
        while (next < tokens.size()) {
            int digits = row.parts.isEmpty() ? next : afterGap(row, next);
            if (digits < 0) {
                break;
            }
            int end = row.take(tokens, digits);
            if (end < 0) {
                break;
            }
            next = end;
            row.next = end;
        }
        return row;
    }

    /** The next token of the row behind signs and joining words; -1 where the row ends. */
    private int afterGap(Row row, int at) {
        int width = 0;
        boolean joined = false;
        int next = at;
        while (next < tokens.size() && width <= WIDEST_GAP) {
            Token token = tokens.get(next);
            if (token.kind() != Kind.SIGN && token.kind() != Kind.JOINING) {
                return !joined || row.joins(token) ? next : -1;
            }
            joined |= token.kind() == Kind.JOINING;
            width++;
            next++;
        }
        return -1;
    }

    /** A row of digits under way. */
    private static final class Row {

        private final List<Token> parts = new ArrayList<>();
        private int next;
        private boolean words;

        private Row(int next) {
            this.next = next;
        }

        private boolean isSpoken() {
            return words;
        }

        private int count() {
            return parts.stream().mapToInt(part -> part.digits().length()).sum();
        }

        private boolean joins(Token token) {
            words |= token.isDigits() && isShort(token) && isShort(parts.getLast());
            return token.kind() == Kind.TIMES || (token.isDigits() && isShort(token) && isShort(parts.getLast()));
        }

        private static boolean isShort(Token token) {
            return token.kind() != Kind.WRITTEN || token.digits().length() <= LONGEST_JOINED;
        }

        /** Takes the digits at {@code at}; the index behind them, or -1 when they do not belong to the row. */
        private int take(List<Token> tokens, int at) {
            Token token = tokens.get(at);
            if (token.kind() == Kind.TIMES) {
                return repeated(tokens, at);
            }
            if (!token.isDigits() || (!parts.isEmpty() && words(token) != words(parts.getLast()) && isLong(token))) {
                return -1;
            }
            words |= words(token);
            if (!parts.isEmpty()
                    && words(token)
                    && token.digits().length() == 1
                    && token.digits().charAt(0) != '0'
                    && parts.getLast().kind() == Kind.TENS) {
                Token tens = parts.removeLast();
                parts.add(new Token(
                        Kind.SPOKEN, tens.start(), token.end(), tens.digits().charAt(0) + token.digits()));
            } else {
                parts.add(token);
            }
            return at + 1;
        }

        private int repeated(List<Token> tokens, int at) {
            int digit = at + 1;
            while (digit < tokens.size() && tokens.get(digit).kind() == Kind.SIGN) {
                digit++;
            }
            if (digit == tokens.size()
                    || !tokens.get(digit).isDigits()
                    || tokens.get(digit).digits().length() != 1) {
                return -1;
            }
            words = true;
            Token times = tokens.get(at);
            Token what = tokens.get(digit);
            parts.add(new Token(
                    Kind.SPOKEN, times.start(), what.end(), what.digits().repeat(SpokenDigits.times(times.digits()))));
            return digit + 1;
        }

        private boolean isLong(Token token) {
            return longGroup(token) || longGroup(parts.getLast());
        }

        private static boolean longGroup(Token token) {
            return token.kind() == Kind.WRITTEN && token.digits().length() > LONGEST_GROUP;
        }

        private static boolean words(Token token) {
            return token.kind() != Kind.WRITTEN;
        }
    }
}
