package zhiyin.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhiyin.privacy.TypedCodes.Awaited;

/**
 * Finds codes made of digits, by the words around them and by what the dialogue waits for.
 *
 * <p>Digits called a code are one. Six digits are one when the message speaks of a code anywhere, when a code is awaited,
 * and, although nothing asked for a number, when they are all there is or stand alone among words ({@link LoneDigits}). An
 * amount that is called an amount never is.
 */
final class TypedDigits {

    private static final int CODE_LENGTH = 6;
    private static final int OF_CARD_LENGTH = 3;
    private static final int SHORTEST_SPOKEN = 4;
    private static final int LONGEST = 12;

    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d(\\D)\\d\\d?\\1\\d\\d?|(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])"
                    + "|(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\\2(?:19|20)\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("(?:[01]?\\d|2[0-3]):[0-5]\\d");
    private static final Pattern AMOUNT =
            Pattern.compile("[1-9]\\d*+(?:\\.\\d{1,4})?|[1-9]\\d{0,2}(?:[,， ]\\d{3})++(?:\\.\\d{1,2})?");
    private static final Pattern DECIMALS = Pattern.compile("(?:\\d+\\.\\d{2}|\\d{1,3}(?:,\\d{3})+)(?!\\d)");
    private static final Pattern CENTS = Pattern.compile("\\d{2,}\\.\\d{2}|\\d{1,3},\\d{3}\\.\\d{2}");
    /** One number and another: not 200, 300. */
    private static final Pattern TWO = Pattern.compile("\\d++[,，] ?\\d++");

    private static final Pattern MOBILE = Pattern.compile("(?:86|0086)?1[3-9]\\d{9}");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}%]++");
    private static final int LONGEST_FILLING = 48;

    /** What people say beside a bare code. */
    private static final Pattern FILLING = Pattern.compile("(?:[^\\p{L}\\p{N}\\p{Sc}%]"
            + "|\\b(?:it is|it's|its|here|here it is|here you go|ok|okay|yes|yeah|sure|hi|hello|please|thanks|thank you|there|this|is|this one|got it|try|use|enter)\\b"
            + "|[是好的给你您收到喏嗯哦在这里吧啦谢谢请用输入])*");

    private TypedDigits() {}

    static boolean areCode(CanonicalText text, Awaited awaited) {
        boolean speaksOfCode = CodeWords.ANY.matcher(text.text()).find();
        boolean speaksOfBearer = CodeWords.BEARER.matcher(text.text()).find();
        List<DigitRun> all = DigitRun.all(text);
        boolean lone = LoneDigits.mayBeIn(text);
        boolean bare = all.size() == 1 && isBare(text, all.getFirst());
        for (DigitRun whole : all) {
            String written = whole.written(text);
            if (MOBILE.matcher(whole.digits()).matches()
                    || DATE.matcher(written).matches()
                    || CLOCK.matcher(written).matches()) {
                continue;
            }
            List<DigitRun> runs = new ArrayList<>(whole.groups(text));
            if (runs.size() != 1) {
                runs.addFirst(whole);
            }
            for (DigitRun run : runs) {
                if (isCode(text, run, speaksOfCode, speaksOfBearer)
                        || isUnnamedCode(
                                text, run, bare && run.equals(whole), lone && isLone(run, whole, runs), awaited)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCode(CanonicalText text, DigitRun run, boolean speaksOfCode, boolean speaksOfBearer) {
        if (!speaksOfCode && !speaksOfBearer && run.digits().length() != OF_CARD_LENGTH) {
            return false;
        }
        int length = run.digits().length();
        String written = run.written(text);
        if (length < OF_CARD_LENGTH || length > LONGEST) {
            return false;
        }
        Surroundings around = Surroundings.of(text, run);
        if (around.areOther()) {
            return false;
        }
        boolean ofCodeLength = length == CODE_LENGTH;
        if (around.areCounted() && (!ofCodeLength || !around.areCalled(CodeWords.ANY))) {
            return false;
        }
        if (around.areCalled(length == OF_CARD_LENGTH ? CodeWords.OF_CARD : CodeWords.ANY)) {
            return !around.areSent() || ofCodeLength || run.spoken() || length == OF_CARD_LENGTH;
        }
        return ofCodeLength && !around.areSent() && !isSeveral(written);
    }

    /** Without a word for it: by its length alone, and by what the dialogue waits for. */
    private static boolean isUnnamedCode(
            CanonicalText text, DigitRun run, boolean bare, boolean lone, Awaited awaited) {
        int length = run.digits().length();
        boolean ofCodeLength = length == CODE_LENGTH;
        boolean dictated = run.spoken() && length >= SHORTEST_SPOKEN && length <= LONGEST;
        if (!ofCodeLength && !dictated) {
            return false;
        }
        Surroundings around = Surroundings.of(text, run);
        String written = run.written(text);
        boolean plainly = bare && !isSeveral(written);
        boolean corrected = around.areDenied() && TWO.matcher(written).matches();
        boolean possible = plainly
                || !(corrected
                        || around.areOther()
                        || around.areOrdered()
                        || around.areCounted()
                        || isSeveral(written));
        return possible
                && switch (awaited) {
                    case CODE -> true;
                    case AMOUNT ->
                        ofCodeLength
                                && bare
                                && (run.spoken() || !AMOUNT.matcher(written).matches());
                    case OTHER ->
                        ofCodeLength
                                && !CENTS.matcher(written).matches()
                                && (bare || (lone && LoneDigits.areCode(written, run.digits(), around)));
                };
    }

    /** A row of its own, or several of six side by side. */
    private static boolean isLone(DigitRun run, DigitRun whole, List<DigitRun> runs) {
        return run.equals(whole)
                || runs.stream()
                        .allMatch(other -> other.equals(whole) || other.digits().length() == CODE_LENGTH);
    }

    private static boolean isBare(CanonicalText text, DigitRun run) {
        return isFilling(text.text().substring(0, run.start()))
                && isFilling(text.text().substring(run.end()));
    }

    private static boolean isFilling(String part) {
        String words = SIGNS.matcher(part).replaceAll(" ");
        return words.length() <= LONGEST_FILLING && FILLING.matcher(words).matches();
    }

    /** More than one number with decimals or thousands, which no code has. */
    private static boolean isSeveral(String written) {
        return DECIMALS.matcher(written).results().count() > 1;
    }
}
