package zhiyin.dialogue.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;
import zhiyin.values.Money;

/** What a message names, apart from what the dialogue waits for: amounts, payees, places in a list. */
final class Mentioned {

    static final String AMOUNT = "amount";

    /** A message with at most this many letters beside the value is an answer to the question, not a new matter. */
    private static final int SHORT_REMAINDER = 8;

    private static final int SHORT_REMAINDER_LATIN = 24;

    private Mentioned() {}

    static Optional<Value.Ref> byPosition(List<Value.Ref> candidates, Understanding heard) {
        List<Entity> ordinals = of(heard, EntityType.ORDINAL);
        if (ordinals.size() != 1 || ordinals.getFirst().value() == null) {
            return Optional.empty();
        }
        int position = Integer.parseInt(ordinals.getFirst().value());
        int index = position > 0 ? position - 1 : candidates.size() + position;
        return index >= 0 && index < candidates.size() ? Optional.of(candidates.get(index)) : Optional.empty();
    }

    /** The amount a message names for the flow's amount slot; {@code bare} also takes a number alone. */
    static Optional<DialogueCommand> amount(Flow flow, String text, Understanding heard, boolean bare) {
        SlotSpec slot = flow.slots().get(AMOUNT);
        if (slot == null) {
            return Optional.empty();
        }
        List<Entity> amounts = of(heard, EntityType.AMOUNT);
        if (amounts.isEmpty()) {
            String number = text.strip().replace(",", "");
            return bare && number.matches("\\d{1,12}(\\.\\d{1,2})?")
                    ? Optional.of(new DialogueCommand.SetSlot(AMOUNT, new Value.Amount(Money.of("CNY", number))))
                    : Optional.empty();
        }
        Entity first = amounts.getFirst();
        if (amounts.size() > 1 || first.ambiguous() || first.value() == null) {
            String words = String.join(
                    " / ", amounts.stream().map(Entity::text).limit(3).toList());
            return Optional.of(new DialogueCommand.VagueSlot(AMOUNT, words));
        }
        return Optional.of(exact(first, heard));
    }

    private static DialogueCommand exact(Entity amount, Understanding heard) {
        List<Entity> currencies = of(heard, EntityType.CURRENCY);
        try {
            Currency currency = Currency.getInstance(
                    currencies.isEmpty() || currencies.getFirst().value() == null
                            ? "CNY"
                            : currencies.getFirst().value());
            return new DialogueCommand.SetSlot(
                    AMOUNT, new Value.Amount(Money.of(currency, new BigDecimal(amount.value()))));
        } catch (IllegalArgumentException noSuchMoney) {
            return new DialogueCommand.VagueSlot(AMOUNT, amount.text());
        }
    }

    static String payeeWords(String text, Understanding heard) {
        List<Entity> payees = of(heard, EntityType.PAYEE);
        return payees.size() == 1 ? payees.getFirst().text() : text;
    }

    /** Whether little but the values was said. */
    static boolean isBrief(String text, Understanding heard) {
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        int named = heard.entities().stream()
                .mapToInt(entity -> (int) entity.text()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count())
                .sum();
        boolean latin = text.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x2E80);
        return letters - named <= (latin ? SHORT_REMAINDER_LATIN : SHORT_REMAINDER);
    }

    static List<Entity> of(Understanding heard, EntityType type) {
        return heard.entities().stream().filter(e -> e.type() == type).toList();
    }

    static List<Interpretation.Mention> mentions(Understanding heard) {
        return heard.entities().stream()
                .map(e -> new Interpretation.Mention(e.type().id(), e.value(), e.text(), e.start(), e.end()))
                .toList();
    }
}
