package zhiyin.understanding.several;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentModel.Answer;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.Wish;
import zhiyin.understanding.WishRules;
import zhiyin.values.Language;

/** Tells one wish from several by what a model says of a text's parts and of all of it. Thread-safe. */
public final class WishReader {

    /** In code points; longer texts are stories. */
    private static final int LONGEST = 200;

    private static final Map<Part.Joint, Double> LEAST =
            Map.of(Part.Joint.NONE, 0.40, Part.Joint.NEW, 0.35, Part.Joint.CLAUSE, 0.45, Part.Joint.NOUNS, 0.60);

    private static final double SURE_OF_ALL = 0.90;
    private static final double SURE_OF_PART = 0.75;
    private static final double SURE_OF_NOUN = 0.95;
    private static final double SURE_OF_NOTHING_OF_OURS = 0.75;

    private final Language language;
    private final Function<String, Answer> model;
    private final WishRules rules;

    public WishReader(IntentModel model, WishRules rules) {
        this(model.language(), model::answer, rules);
    }

    /** Reads by whatever tells the intents of a text. */
    WishReader(Language language, Function<String, Answer> model, WishRules rules) {
        this.language = language;
        this.model = model;
        this.rules = rules;
    }

    /** A part and what the model makes of it. */
    private record Heard(Part part, Answer answer, boolean request, boolean refersBack) {

        String intent() {
            return answer.intents().getFirst().intent();
        }

        double probability() {
            return sure(answer);
        }
    }

    /** A part that is a wish of its own, and what of its neighbours only says more about it. */
    private record Own(Heard heard, int start, int end) {}

    /**
     * The wishes of a text in the order of its words; one where it holds no more. What only explains a wish is among its
     * words; a condition is among those of both wishes it stands between. The same intent is told twice only where both
     * parts name a number. Cost: nothing beyond {@code whole} where there is no place to cut, else at most seven answers
     * of the model.
     *
     * @param text longer ones than 200 code points are stories, taken as one wish: the expressions that look for places
     *     to cut cost more than linear in the length
     * @param whole what the model says of all of it
     */
    public List<Wish> read(String text, Answer whole) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return List.of(all(text, whole));
        }
        List<Part> parts = gathered(CutPoints.parts(text, language), text);
        if (parts.size() < 2) {
            return List.of(all(text, whole));
        }
        List<Heard> heard = heard(parts);
        List<Heard> wishes = wishes(heard, whole);
        if (wishes.size() < 2) {
            return List.of(wishes.isEmpty() ? all(text, whole) : single(text, whole, wishes.getFirst()));
        }
        return widened(wishes, heard).stream().map(own -> wish(text, own)).toList();
    }

    /** Gives what is no wish to the wish it says more about: the one before it, or, a condition, to both beside it. */
    private static List<Own> widened(List<Heard> wishes, List<Heard> heard) {
        List<Own> widened = new ArrayList<>();
        for (int w = 0; w < wishes.size(); w++) {
            int at = heard.indexOf(wishes.get(w));
            int first = at;
            while (first > 0 && isBefore(heard, first - 1, wishes, w == 0)) {
                first--;
            }
            int last = at;
            while (last + 1 < heard.size() && !wishes.contains(heard.get(last + 1))) {
                last++;
            }
            widened.add(new Own(
                    wishes.get(w),
                    heard.get(first).part.start(),
                    heard.get(last).part.end()));
        }
        return widened;
    }

    private static boolean isBefore(List<Heard> heard, int at, List<Heard> wishes, boolean first) {
        Heard h = heard.get(at);
        return !wishes.contains(h) && (first || Phrasing.isCircumstance(h.part.words()));
    }

    /** Fillers go with what follows, conditions with what they are for, and what is said instead with what it replaces. */
    private static List<Part> gathered(List<Part> parts, String text) {
        List<Part> gathered = new ArrayList<>();
        @Nullable Part open = null;
        boolean takenBack = false;
        for (Part part : parts) {
            Part joined = open == null ? part : open.opening(part, text);
            boolean onTop = part.joint() == Part.Joint.NEW || Phrasing.isAdded(part.words());
            boolean instead = (takenBack || (open != null && Phrasing.isTakenBack(open.words()))) && !onTop;
            if (Phrasing.isFiller(joined.words())) {
                open = joined;
            } else if (!gathered.isEmpty() && (instead || Phrasing.isCorrection(part.words()))) {
                gathered.add(gathered.removeLast().with(joined, text));
                takenBack = Phrasing.isTakenBack(part.words());
                open = null;
            } else {
                gathered.add(joined);
                takenBack = false;
                open = null;
            }
        }
        if (open != null) {
            gathered.add(gathered.isEmpty() ? open : gathered.removeLast().with(open, text));
        }
        return gathered;
    }

    private List<Heard> heard(List<Part> parts) {
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            heard.add(heard(parts.get(i), i == 0 ? "" : parts.get(i - 1).words()));
        }
        return heard;
    }

    private Heard heard(Part part, String before) {
        String words = Phrasing.bare(part.words());
        Answer answer = model.apply(words);
        @Nullable String restored = Phrasing.restored(before, words, part.joint(), language);
        if (restored != null) {
            Answer fuller = model.apply(restored);
            if (saysNothing(answer) || (!saysNothing(fuller) && sure(fuller) > sure(answer))) {
                answer = fuller;
            }
        }
        return new Heard(part, answer, Phrasing.isRequest(words), Phrasing.refersBack(words, language));
    }

    private boolean saysNothing(Answer answer) {
        String intent = answer.intents().getFirst().intent();
        return isNoPart(intent) || rules.isTurn(intent);
    }

    private boolean isNoPart(String intent) {
        return intent.equals(Understanding.OUT_OF_SCOPE) || rules.wholeOnly().contains(intent);
    }

    private static double sure(Answer answer) {
        return answer.intents().getFirst().probability();
    }

    private List<Heard> wishes(List<Heard> heard, Answer whole) {
        List<Heard> wishes = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            Heard h = heard.get(i);
            boolean own = isWish(h, whole) && !isAbout(i, heard, whole);
            if (own && wishes.stream().noneMatch(w -> isSame(w, h))) {
                wishes.add(h);
            }
        }
        wishes.removeIf(w -> wishes.stream().anyMatch(o -> rules.isCovered(w.intent(), o.intent()))
                && !Phrasing.isOfItsOwn(w.part.words()));
        boolean ours = wishes.stream().anyMatch(w -> !rules.isTurn(w.intent()));
        if (ours) {
            heard.stream().filter(this::isNothingOfOurs).forEach(wishes::add);
            wishes.sort(Comparator.comparingInt(w -> w.part.start()));
        }
        return wishes;
    }

    /** 给妈妈转200，给爸爸转300: the same twice, each with its own number. */
    private static boolean isSame(Heard one, Heard other) {
        return one.intent().equals(other.intent())
                && !(Phrasing.namesNumber(one.part.words()) && Phrasing.namesNumber(other.part.words()));
    }

    /** Asked for in so many words, and surely nothing the model knows. */
    private boolean isNothingOfOurs(Heard h) {
        return h.intent().equals(Understanding.OUT_OF_SCOPE)
                && h.probability() >= SURE_OF_NOTHING_OF_OURS
                && h.part.joint() != Part.Joint.NOUNS
                && Phrasing.asksInFull(h.part.words(), language)
                && !Phrasing.isCircumstance(h.part.words());
    }

    private boolean isWish(Heard h, Answer whole) {
        if (isNoPart(h.intent())) {
            return false;
        }
        if (rules.isTurn(h.intent())) {
            return rules.yes().contains(h.intent()) ? Phrasing.isYes(h.part.words()) : h.probability() >= SURE_OF_ALL;
        }
        double least = LEAST.getOrDefault(h.part.joint(), 1.0);
        if (rules.isTurn(whole.intents().getFirst().intent()) && sure(whole) >= SURE_OF_ALL) {
            least = SURE_OF_ALL;
        }
        return h.probability() >= least && !Phrasing.isCircumstance(h.part.words());
    }

    /** The part only says more about another one: why it is wanted, or what to do about it. */
    private boolean isAbout(int at, List<Heard> heard, Answer whole) {
        Heard h = heard.get(at);
        String before = at == 0 ? "" : heard.get(at - 1).part.words();
        if (rules.isTurn(h.intent()) || h.part.joint() == Part.Joint.NEW || Phrasing.isAdded(h.part.words())) {
            return false;
        }
        if (at > 0 && Phrasing.isAspect(before, h.part.words())) {
            return true;
        }
        String all = whole.intents().getFirst().intent();
        boolean surelyOne = !h.intent().equals(all)
                && whole.inScope()
                && sure(whole) >= SURE_OF_ALL
                && heard.stream().anyMatch(o -> o.intent().equals(all) && isWish(o, whole));
        boolean ofStatement = h.refersBack && at > 0 && !heard.get(at - 1).request;
        double sureOfPart = h.part.joint() == Part.Joint.NOUNS ? SURE_OF_NOUN : SURE_OF_PART;
        return surelyOne && ((!h.request && h.probability() < sureOfPart) || ofStatement);
    }

    private static Wish all(String text, Answer whole) {
        double probability = sure(whole);
        boolean refused =
                !whole.inScope() && !whole.intents().getFirst().intent().equals(Understanding.OUT_OF_SCOPE);
        return new Wish(
                whole.intent(),
                refused ? 1 - probability : probability,
                whole,
                0,
                text.codePointCount(0, text.length()));
    }

    /** The whole text usually says best what a single wish is; a part does where the rest is about nothing of ours. */
    private Wish single(String text, Answer whole, Heard only) {
        boolean all = whole.inScope() && !rules.isTurn(whole.intent());
        return all ? all(text, whole) : wish(text, new Own(only, only.part.start(), only.part.end()));
    }

    private static Wish wish(String text, Own own) {
        return new Wish(
                own.heard.intent(),
                own.heard.probability(),
                own.heard.answer,
                text.codePointCount(0, own.start),
                text.codePointCount(0, own.end));
    }
}
