package zhiyin.understanding.several;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentModel.Answer;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.Wish;
import zhiyin.values.Language;

/** Tells one wish from several by what a model says of a text's parts and of all of it. Thread-safe. */
public final class WishReader {

    /** Social turns and answers to the assistant: told beside another wish only where there is no doubt. */
    private static final int LONGEST = 200;

    private static final Set<String> SOCIAL = Set.of(
            "greeting", "thanks", "goodbye", "praise", "deny", "cancel", "repeat_please", "correct_amount", "affirm");

    /** Only a whole text asks this; a part that sounds like it is more of something else. */
    private static final Set<String> NO_PART = Set.of("capabilities", Understanding.OUT_OF_SCOPE);

    /** Told together, the second is how the first is dealt with, and the first alone is meant. */
    private static final Map<String, Set<String>> COVERS = Map.of(
            "card_loss", Set.of("card_freeze"),
            "scam_in_progress", Set.of("suspicious_transaction", "transfer_other", "transfer_own", "human_agent"),
            "duplicate_charge", Set.of("refund_status", "fee_dispute", "suspicious_transaction", "transactions"),
            "repayment_hardship", Set.of("loan_repayment"),
            "card_unfreeze", Set.of("account_restricted", "payment_declined"),
            "account_restricted", Set.of("payment_declined"),
            "ticket_status", Set.of("complaint"),
            "cancel", Set.of("deny"),
            "correct_amount", Set.of("deny"));

    private static final Map<Part.Joint, Double> LEAST =
            Map.of(Part.Joint.NONE, 0.40, Part.Joint.NEW, 0.35, Part.Joint.CLAUSE, 0.45, Part.Joint.NOUNS, 0.60);

    private static final double SURE_OF_ALL = 0.90;
    private static final double SURE_OF_PART = 0.75;

    private final Language language;
    private final Function<String, Answer> model;

    public WishReader(IntentModel model) {
        this(model.language(), model::answer);
    }

    /** Reads by whatever tells the intents of a text. */
    WishReader(Language language, Function<String, Answer> model) {
        this.language = language;
        this.model = model;
    }

    /** A part and what the model makes of it. */
    private record Heard(
            Part part, String intent, double probability, boolean inScope, boolean request, boolean refersBack) {}

    /**
     * The wishes of a text in the order of its words; one where it holds no more. Cost: nothing beyond {@code whole}
     * where there is no place to cut, else at most seven answers of the model.
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
        return wishes.stream().map(w -> wish(text, w)).toList();
    }

    /** Fillers go with what follows, and conditions with what they are for. */
    private static List<Part> gathered(List<Part> parts, String text) {
        List<Part> gathered = new ArrayList<>();
        @Nullable Part open = null;
        for (Part part : parts) {
            Part joined = open == null ? part : open.opening(part, text);
            if (Phrasing.isFiller(joined.words())) {
                open = joined;
            } else if (!gathered.isEmpty() && Phrasing.isCorrection(part.words())) {
                gathered.add(gathered.removeLast().with(joined, text));
                open = null;
            } else {
                gathered.add(joined);
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
        return new Heard(
                part,
                answer.intents().getFirst().intent(),
                sure(answer),
                answer.inScope(),
                Phrasing.isRequest(words),
                Phrasing.refersBack(words, language));
    }

    private static boolean saysNothing(Answer answer) {
        String intent = answer.intents().getFirst().intent();
        return NO_PART.contains(intent) || SOCIAL.contains(intent);
    }

    private static double sure(Answer answer) {
        return answer.intents().getFirst().probability();
    }

    private List<Heard> wishes(List<Heard> heard, Answer whole) {
        List<Heard> wishes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < heard.size(); i++) {
            Heard h = heard.get(i);
            boolean own = isWish(h, whole) && !isAbout(i, heard, whole);
            if (own && told.add(h.intent)) {
                wishes.add(h);
            }
        }
        wishes.removeIf(w -> wishes.stream()
                .anyMatch(o -> COVERS.getOrDefault(o.intent, Set.of()).contains(w.intent)
                        && !Phrasing.isOfItsOwn(w.part.words())));
        return wishes;
    }

    private static boolean isWish(Heard h, Answer whole) {
        if (NO_PART.contains(h.intent)) {
            return false;
        }
        if (SOCIAL.contains(h.intent)) {
            return h.intent.equals("affirm") ? Phrasing.isYes(h.part.words()) : h.probability >= SURE_OF_ALL;
        }
        double least = LEAST.getOrDefault(h.part.joint(), 1.0);
        if (SOCIAL.contains(whole.intents().getFirst().intent()) && sure(whole) >= SURE_OF_ALL) {
            least = SURE_OF_ALL;
        }
        return h.probability >= least && !Phrasing.isCircumstance(h.part.words());
    }

    /** The part only says more about another one: why it is wanted, or what to do about it. */
    private static boolean isAbout(int at, List<Heard> heard, Answer whole) {
        Heard h = heard.get(at);
        String before = at == 0 ? "" : heard.get(at - 1).part.words();
        if (SOCIAL.contains(h.intent) || h.part.joint() == Part.Joint.NEW || Phrasing.isAdded(h.part.words())) {
            return false;
        }
        if (at > 0 && Phrasing.isAspect(before, h.part.words())) {
            return true;
        }
        String all = whole.intents().getFirst().intent();
        boolean surelyOne = !h.intent.equals(all)
                && whole.inScope()
                && sure(whole) >= SURE_OF_ALL
                && heard.stream().anyMatch(o -> o.intent.equals(all) && isWish(o, whole));
        boolean ofStatement = h.refersBack && at > 0 && !heard.get(at - 1).request;
        return surelyOne && ((!h.request && h.probability < SURE_OF_PART) || ofStatement);
    }

    private static Wish all(String text, Answer whole) {
        return new Wish(whole.intent(), sure(whole), 0, text.codePointCount(0, text.length()));
    }

    /** The whole text usually says best what a single wish is; a part does where the rest is about nothing of ours. */
    private static Wish single(String text, Answer whole, Heard only) {
        boolean all = whole.inScope() && !SOCIAL.contains(whole.intent());
        return all ? all(text, whole) : wish(text, only);
    }

    private static Wish wish(String text, Heard h) {
        return new Wish(
                h.intent, h.probability, text.codePointCount(0, h.part.start()), text.codePointCount(0, h.part.end()));
    }
}
