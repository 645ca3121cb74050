package zhiyin.understanding.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.tone.Sentiment;

/**
 * What the corpus of intents gives away of acts and tone: who wants to hear it again repeats, and who pays the rent is
 * not deceived. Without everyday sentences a model that has read of scams and sorrows alone takes any payment for one.
 * Nobody labelled these sentences for it, so they count less; intents that leave an answer open say nothing.
 */
final class Hints {

    static final float WEIGHT = 0.3f;

    /** So many sentences of an everyday intent are enough. */
    private static final int MOST_EVERYDAY = 120;

    private static final Map<String, Act> ACTS = Map.of(
            "affirm", Act.AFFIRM,
            "deny", Act.DENY,
            "correct_amount", Act.CORRECT,
            "cancel", Act.CANCEL,
            "repeat_please", Act.REPEAT,
            "human_agent", Act.HUMAN);

    private static final Map<Question, Map<String, Integer>> TONES = Map.of(
            Question.SENTIMENT,
                    Map.of(
                            "praise", Question.SENTIMENT.place(Sentiment.POSITIVE),
                            "complaint", Question.SENTIMENT.place(Sentiment.NEGATIVE)),
            Question.COMPLAINT, Map.of("complaint", Question.YES),
            Question.SCAM, Map.of("scam_in_progress", Question.YES),
            Question.VULNERABLE, Map.of("repayment_hardship", Question.YES));

    /** Intents whose sentences may or may not be what is asked about. */
    private static final Map<Question, Set<String>> OPEN = Map.of(
            Question.ACT, Set.of("complaint", "scheduled_payment"),
            Question.COMPLAINT,
                    Set.of(
                            "account_restricted",
                            "atm_problem",
                            "deny",
                            "duplicate_charge",
                            "fee_dispute",
                            "human_agent",
                            "insurance",
                            "marketing_optout",
                            "payment_declined",
                            "praise",
                            "refund_status",
                            "scam_in_progress",
                            "suspicious_transaction",
                            "ticket_status"),
            Question.SCAM, Set.of("card_loss", "complaint", "suspicious_transaction"),
            Question.VULNERABLE,
                    Set.of(
                            "account_restricted",
                            "appointment",
                            "complaint",
                            "elder_help",
                            "human_agent",
                            "identity_update",
                            "loan_repayment",
                            "pin_forgotten",
                            "praise",
                            "scam_in_progress"));

    /** Intents that nobody is in a hurry with. */
    private static final Set<String> CALM = Set.of(
            "balance",
            "branch_hours",
            "exchange_rate",
            "fund_question",
            "new_payee",
            "product_compare",
            "spending_summary",
            "statement",
            "time_deposit",
            "transactions",
            "transfer_own");

    private Hints() {}

    /** A sentence and the place of the answer it hints at. */
    record Hint(String text, int answer) {}

    /** Those of a question, in the order of intents and lines. */
    static List<Hint> of(Question question, List<LabelledText> corpus) {
        Map<String, List<String>> byIntent = new LinkedHashMap<>();
        corpus.forEach(row -> byIntent.computeIfAbsent(row.intent(), intent -> new ArrayList<>())
                .add(row.text()));
        List<Hint> hints = new ArrayList<>();
        byIntent.forEach((intent, texts) -> answer(question, intent).ifPresent(answer -> {
            int most = answer == question.nothing() ? Math.min(MOST_EVERYDAY, texts.size()) : texts.size();
            for (int i = 0; i < most; i++) {
                hints.add(new Hint(texts.get((int) ((long) i * texts.size() / most)), answer));
            }
        }));
        return hints;
    }

    private static OptionalInt answer(Question question, String intent) {
        if (question == Question.ACT && ACTS.containsKey(intent)) {
            return OptionalInt.of(question.place(ACTS.getOrDefault(intent, Act.NONE)));
        }
        Integer special = TONES.getOrDefault(question, Map.of()).get(intent);
        if (special != null) {
            return OptionalInt.of(special);
        }
        boolean silent = question == Question.SENTIMENT
                || (question == Question.URGENCY && !CALM.contains(intent))
                || intent.equals(Understanding.OUT_OF_SCOPE)
                || OPEN.getOrDefault(question, Set.of()).contains(intent);
        return silent ? OptionalInt.empty() : OptionalInt.of(question.nothing());
    }
}
