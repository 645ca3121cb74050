package zhiyin.dialogue.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueCommand.Problem;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;
import zhiyin.values.Money;

/** The amount that a message gives to a flow: exactly one, exactly said, or a reason to ask for it. */
final class AmountReading {

    static final String AMOUNT = "amount";

    private static final String YUAN = "CNY";
    /** More digits than this are no sum of money, but a number of something else. */
    private static final int LONGEST = 12;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,99}");
    /** "another 50" at a read-back: to be added, or paid besides? */
    private static final Pattern ONE_MORE = Pattern.compile("(?:再|另外|(?i:another) ?)[^,，。.]{0,4}$");

    private AmountReading() {}

    /** {@code bare} also takes a number alone that looks like an account's. */
    static Optional<DialogueCommand> said(Flow flow, String text, Understanding heard, boolean bare) {
        if (!flow.slots().containsKey(AMOUNT)) {
            return Optional.empty();
        }
        List<Entity> amounts = named(heard);
        if (amounts.isEmpty()) {
            String number = text.strip();
            return bare && DIGITS.matcher(number).matches()
                    ? Optional.of(
                            number.length() <= LONGEST ? set(Money.of(YUAN, number)) : vague(number, Problem.TOO_LARGE))
                    : Optional.empty();
        }
        Entity first = amounts.getFirst();
        boolean one = amounts.stream().map(AmountReading::meaning).distinct().count() == 1;
        if (!one || first.ambiguous() || first.type() == EntityType.AMOUNT_CHANGE) {
            String words = amounts.stream().map(Entity::text).limit(3).collect(Collectors.joining(" / "));
            return Optional.of(vague(words, null));
        }
        return Optional.of(exact(first, heard));
    }

    /** One of several amounts, where it is plain whose it is. */
    static Optional<Value> alone(Entity amount, Understanding heard) {
        return !amount.ambiguous() && exact(amount, heard) instanceof DialogueCommand.SetSlot(String slot, Value value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** As {@link #said} where an amount is there to be changed: "add 50" is computed and read back anew. */
    static Optional<DialogueCommand> corrected(Flow flow, Frame frame, String text, Understanding heard) {
        List<Entity> amounts = named(heard);
        if (amounts.size() == 1 && flow.slots().containsKey(AMOUNT)) {
            Entity only = amounts.getFirst();
            boolean change = only.type() == EntityType.AMOUNT_CHANGE;
            if (!change && isOneMore(text, only)) {
                return Optional.of(vague(only.text(), null));
            }
            if (change && !only.ambiguous() && frame.slots().get(AMOUNT) instanceof Value.Amount before) {
                return Optional.of(changed(before.money(), exact(only, heard), only.text()));
            }
        }
        return said(flow, text, heard, false)
                .map(command -> command instanceof DialogueCommand.SetSlot set
                        ? new DialogueCommand.CorrectSlot(set.slot(), set.value())
                        : command);
    }

    private static DialogueCommand changed(Money before, DialogueCommand by, String words) {
        if (!(by instanceof DialogueCommand.SetSlot(String slot, Value.Amount(Money change)))) {
            return by;
        }
        return change.currency().equals(before.currency())
                ? new DialogueCommand.CorrectSlot(slot, new Value.Amount(before.plus(change)))
                : vague(words, Problem.OTHER_MONEY);
    }

    private static boolean isOneMore(String text, Entity amount) {
        int from = text.offsetByCodePoints(0, amount.start());
        return ONE_MORE.matcher(text.substring(Math.max(0, from - 12), from)).find();
    }

    private static List<Entity> named(Understanding heard) {
        return heard.entities().stream()
                .filter(e -> e.type() == EntityType.AMOUNT || e.type() == EntityType.AMOUNT_CHANGE)
                .toList();
    }

    /** Two amounts of one meaning are one: 五百（500）元. */
    private static List<Object> meaning(Entity amount) {
        return List.of(
                amount.type(),
                amount.ambiguous(),
                Optional.ofNullable(amount.value()),
                Optional.ofNullable(amount.currency()).orElse(YUAN));
    }

    private static DialogueCommand exact(Entity amount, Understanding heard) {
        Set<String> currencies = Stream.concat(
                        Stream.ofNullable(amount.currency()),
                        heard.entities().stream()
                                .filter(e -> e.type() == EntityType.CURRENCY)
                                .flatMap(e -> Stream.ofNullable(e.value())))
                .collect(Collectors.toSet());
        String value = amount.value();
        if (value == null || currencies.size() > 1) {
            return vague(amount.text(), Problem.UNREADABLE);
        }
        String code = currencies.isEmpty() ? YUAN : currencies.iterator().next();
        if (!code.equals(YUAN)) {
            return vague(amount.text(), Problem.OTHER_MONEY);
        }
        Currency currency = Currency.getInstance(code);
        BigDecimal decimal = new BigDecimal(value);
        if (decimal.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            return vague(amount.text(), Problem.TOO_FINE);
        }
        return decimal.precision() - decimal.scale() > LONGEST
                ? vague(amount.text(), Problem.TOO_LARGE)
                : set(Money.of(currency, decimal));
    }

    private static DialogueCommand set(Money money) {
        return new DialogueCommand.SetSlot(AMOUNT, new Value.Amount(money));
    }

    private static DialogueCommand vague(String words, @Nullable Problem problem) {
        return new DialogueCommand.VagueSlot(AMOUNT, words, problem);
    }
}
