package zhiyin.conversation.effects;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import zhiyin.conversation.spi.EffectHandler.EffectFailure;
import zhiyin.dialogue.Value;
import zhiyin.values.Money;

/** What a flow handed to an operation; anything of another type or missing is a failure and never a guess. */
record Arguments(Value.Group group) {

    Optional<UUID> reference(String name) throws EffectFailure {
        Value value = group.values().get(name);
        return switch (value) {
            case null -> Optional.empty();
            case Value.Ref ref -> Optional.of(id(name, ref.id()));
            default -> throw wrong(name);
        };
    }

    UUID requiredReference(String name) throws EffectFailure {
        return reference(name).orElseThrow(() -> wrong(name));
    }

    Money requiredAmount(String name) throws EffectFailure {
        if (group.values().get(name) instanceof Value.Amount amount
                && amount.money().isPositive()) {
            return amount.money();
        }
        throw wrong(name);
    }

    /** What the customer said; empty where there is none, or where it is known already what was meant. */
    String words(String name) {
        return group.values().get(name) instanceof Value.Text text ? text.text() : "";
    }

    Optional<LocalDate> day(String name) throws EffectFailure {
        Value value = group.values().get(name);
        return switch (value) {
            case null -> Optional.empty();
            case Value.Day day -> Optional.of(day.date());
            default -> throw wrong(name);
        };
    }

    /** The number brought into the range; {@code otherwise} where none is given. */
    int whole(String name, int otherwise, int most) throws EffectFailure {
        Value value = group.values().get(name);
        return switch (value) {
            case null -> otherwise;
            case Value.Whole whole -> Math.clamp(whole.number(), 1, most);
            default -> throw wrong(name);
        };
    }

    private static UUID id(String name, String id) throws EffectFailure {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new EffectFailure("wrong-arguments", new IllegalArgumentException(name + " is no id", e));
        }
    }

    private static EffectFailure wrong(String name) {
        return new EffectFailure(
                "wrong-arguments", new IllegalArgumentException(name + " is missing or of another type"));
    }
}
