package zhiyin.understanding.entity;

import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.EnglishCandidates.Kind;
import zhiyin.understanding.entity.EnglishCandidates.Strength;

/** How plainly a text says of somebody that he is paid; what the whole text says is read once. */
final class EnglishStrength {

    private final Reading reading;
    private final CharSequence text;
    private final boolean saves;
    private final boolean sums;
    private final boolean noPayee;
    private final boolean charges;
    private final boolean twice;
    private final boolean listed;
    private final boolean visits;
    private final boolean declined;

    EnglishStrength(Reading reading, CharSequence text, boolean saves, boolean sums) {
        this.reading = reading;
        this.text = text;
        this.saves = saves;
        this.sums = sums;
        this.noPayee = EnglishPayeeWords.NO_PAYEE.matcher(text).find();
        this.charges = EnglishPayeeWords.CHARGES.matcher(text).find();
        this.twice = EnglishPayeeWords.TWICE.matcher(text).find();
        this.listed = reading.names(EntityType.ORDINAL)
                || reading.names(EntityType.DATE_RANGE)
                || (charges && reading.names(EntityType.DATE));
        this.declined = EnglishPayeeWords.DECLINED.matcher(text).find();
        this.visits = EnglishPayeeWords.VISITS.matcher(text).find();
    }

    /** How plainly the one between these places, with what he is called by, is said to be paid. */
    Strength of(int start, int end, Kind kind) {
        if (At.start(EnglishPayeeWords.RIGHT_AFTER_PAYING, text, start, 24) >= 0) {
            return Strength.PAID;
        }
        String before = text.subSequence(Math.max(0, start - 100), start).toString();
        boolean moved = EnglishPayeeWords.MONEY_MOVES.matcher(before).find();
        if (At.start(EnglishPayeeWords.TO, text, start, 10) >= 0 && moved) {
            return Strength.PAID;
        }
        if (saves) {
            return kind == Kind.PERSON || kind == Kind.FIRM ? Strength.BESIDE : Strength.PAID;
        }
        boolean shop = kind == Kind.SHOP || kind == Kind.NAME;
        if (noPayee && !(shop && At.start(EnglishPayeeWords.REFUNDED, text, start, 40) >= 0)) {
            return Strength.NONE;
        }
        if (At.end(EnglishPayeeWords.TAKES, text, end) >= 0
                || (kind == Kind.SHOP
                        && At.end(EnglishPayeeWords.FOR_SUM, text, end) >= 0
                        && At.start(EnglishPayeeWords.SUM_AT, text, start, 8) < 0)
                || At.end(EnglishPayeeWords.RECEIVES, text, end) >= 0) {
            return Strength.PAID;
        }
        if (kind == Kind.TITLED && moved && At.start(EnglishPayeeWords.SENDER, text, start, 8) < 0) {
            return Strength.BESIDE;
        }
        if (isNamedBeside(start, end, kind, moved)) {
            return Strength.PAID;
        }
        Strength beside = besideSum(start, end, kind);
        if (beside != Strength.NONE) {
            return beside;
        }
        boolean merchant = kind != Kind.PERSON && kind != Kind.TITLED;
        boolean on = kind == Kind.FIRM && At.start(EnglishPayeeWords.ON, text, start, 4) >= 0;
        boolean likely = (kind == Kind.FIRM && twice)
                || on
                || kind == Kind.QUOTED
                || kind == Kind.SHOP
                || At.start(EnglishPayeeWords.TOWARDS, text, start, 10) >= 0;
        return merchant && charges && likely ? Strength.BESIDE : Strength.NONE;
    }

    /** By frames that need a name, a relation or a shop: "Grace 40" after another, "the maid Siti salary 750". */
    private boolean isNamedBeside(int start, int end, Kind kind, boolean moved) {
        boolean person = kind == Kind.PERSON || kind == Kind.TITLED || kind == Kind.NAME;
        boolean own = kind == Kind.SHOP || kind == Kind.NAME;
        boolean forSum = At.end(EnglishPayeeWords.FOR_SUM, text, end) >= 0;
        if (person && forSum && moved && At.start(EnglishPayeeWords.AND_ANOTHER, text, start, 8) >= 0) {
            return true;
        }
        if (own && At.start(EnglishPayeeWords.STOPPED, text, start, 10) >= 0) {
            return true;
        }
        boolean account = kind == Kind.NAME && reading.names(EntityType.ACCOUNT_REF);
        if (account && (forSum || At.start(EnglishPayeeWords.HOLDER, text, start, 12) >= 0)) {
            return true;
        }
        if ((person && At.end(EnglishPayeeWords.HIS_PAY, text, end) >= 0)
                || (own && At.end(EnglishPayeeWords.ITS_BILL, text, end) >= 0)) {
            return true;
        }
        if (person && kind != Kind.PERSON && At.start(EnglishPayeeWords.MONEY_FOR, text, start, 20) >= 0) {
            return true;
        }
        boolean given = EnglishPayeeWords.PEOPLE.contains(reading.normal().substring(start, end));
        return start == 0
                && forSum
                && (given || (kind == Kind.PERSON && At.end(EnglishPayeeWords.NEXT_TO_SUM, text, end) >= 0));
    }

    /** Who stands beside a sum or a day, by the words before him: 32 at Mill & Bean, 900 with Mrs Quill. */
    private Strength besideSum(int start, int end, Kind kind) {
        boolean own = kind == Kind.SHOP || kind == Kind.NAME || kind == Kind.QUOTED;
        boolean person = kind == Kind.PERSON || kind == Kind.TITLED;
        if (!person && !own && kind != Kind.FIRM) {
            return Strength.NONE;
        }
        if (kind == Kind.SHOP && At.start(EnglishPayeeWords.ASKED_ABOUT, text, start, 16) >= 0) {
            return Strength.PAID;
        }
        if (At.start(EnglishPayeeWords.REACHING, text, start, 20) >= 0 && (sums || kind != Kind.FIRM)) {
            return Strength.PAID;
        }
        boolean owner = At.charAt(text, end - 2) == '\'';
        if (sums && !owner && !visits && At.start(EnglishPayeeWords.SUM_FOR, text, start, 14) >= 0) {
            // "12 for the cinema, send Hattie 20": what it is for is weaker than who gets it.
            return kind == Kind.FIRM ? Strength.BESIDE : Strength.PAID;
        }
        boolean place = visits || At.end(EnglishPayeeWords.PLACE_FOLLOWS, text, end) >= 0;
        boolean by = At.start(EnglishPayeeWords.BESIDE, text, start, 12) >= 0;
        return own && by && !place && (sums || listed || (kind == Kind.SHOP && declined))
                ? Strength.BESIDE
                : Strength.NONE;
    }
}
