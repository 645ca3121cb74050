package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;

/** What a message names, apart from what the dialogue waits for: amounts, payees, places in a list. */
final class Mentioned {

    static final String AMOUNT = AmountReading.AMOUNT;

    /** A message with at most this many letters beside the value is an answer to the question, not a new matter. */
    private static final int SHORT_REMAINDER = 8;

    private static final int SHORT_REMAINDER_LATIN = 24;
    /** Named in passing: a message about a savings account or three months is about that. */
    private static final Set<EntityType> BESIDE_THE_ANSWER = EnumSet.of(
            EntityType.DURATION,
            EntityType.ACCOUNT_REF,
            EntityType.MEMO,
            EntityType.REFERENCE,
            EntityType.PRODUCT,
            EntityType.BRANCH);

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
        return AmountReading.said(flow, text, heard, bare);
    }

    /** What the message says beside the values: a note to go with the business, the bank or account it names. */
    static List<DialogueCommand> asides(Flow flow, Words words, String text, Understanding heard) {
        List<DialogueCommand> commands = new ArrayList<>();
        for (SlotSpec slot : flow.slots().values()) {
            Optional<String> aside = switch (slot.type()) {
                case NOTE -> of(heard, EntityType.MEMO).stream().findFirst().map(Entity::text);
                case PLACE -> NamedPlace.in(words, text, heard);
                case AMOUNT, CHOICE -> Optional.empty();
            };
            aside.ifPresent(said ->
                    commands.add(new DialogueCommand.SetSlot(slot.name(), new Value.Text(Speaker.clipped(said)))));
        }
        return commands;
    }

    static String payeeWords(String text, Understanding heard) {
        List<Entity> payees = of(heard, EntityType.PAYEE);
        return payees.size() == 1 ? payees.getFirst().text() : text;
    }

    /** Whether little but the values was said. */
    static boolean isBrief(String text, Understanding heard) {
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        int named = heard.entities().stream()
                .filter(entity -> !BESIDE_THE_ANSWER.contains(entity.type()))
                .mapToInt(entity -> (int) entity.text()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count())
                .sum();
        boolean latin = text.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x2E80);
        return letters - named <= (latin ? SHORT_REMAINDER_LATIN : SHORT_REMAINDER);
    }

    /** Whether something is asked, of whatever kind, rather than ordered. */
    static boolean asks(Words words, String text) {
        return text.indexOf('?') >= 0
                || text.indexOf('？') >= 0
                || Stream.of("asks-whether", "asks-for-a-rule", "asks-for-reason", "asks-about")
                        .anyMatch(kind -> words.holds(kind, text));
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
