package zhiyin.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;
import zhiyin.values.Money;

/**
 * Whatever a dialogue may hold is read back as it was written. Values are made by reflection over the records and
 * sealed types, so that a kind added to the dialogue is tested here without a change.
 */
class DialogueJsonPropertyTests {

    private static final List<String> TEXTS = List.of("", "妈妈", "a\"b\\c\n", "😀", "\u202E<b>", " spaced ");

    private final Set<Class<?>> made = new HashSet<>();

    @Test
    void readsBackWhateverItWrites() {
        for (int seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            sameAgain(DialogueJson.STATE, make(DialogueState.class, random, 0), seed);
            sameAgain(DialogueJson.INPUT, make(Input.class, random, 0), seed);
            sameAgain(DialogueJson.EFFECT, make(Effect.class, random, 0), seed);
            sameAgain(DialogueJson.EFFECTS, List.of(make(Effect.class, random, 0)), seed);
            sameAgain(DialogueJson.REPLIES, List.of(make(Reply.class, random, 0)), seed);
            sameAgain(DialogueJson.INTERPRETATION, make(Interpretation.class, random, 0), seed);
            sameAgain(DialogueJson.FACTS, make(Facts.class, random, 0), seed);
        }
        for (Class<?> sealed : List.of(
                Input.class,
                Effect.class,
                zhiyin.dialogue.Value.class,
                zhiyin.dialogue.Awaiting.class,
                zhiyin.dialogue.DialogueCommand.class)) {
            assertThat(made).as("kinds of %s", sealed).contains(sealed.getPermittedSubclasses());
        }
    }

    @Test
    void readsWhatWasStoredBeforeThereWerePendingWishes() {
        String state = DialogueJson.STATE.write(make(DialogueState.class, new Random(7), 0));
        String old = state.replaceFirst(",\"pending\":.*}$", "}");
        assertThat(old).isNotEqualTo(state);
        assertThat(DialogueJson.STATE.read(old).pending()).isEmpty();
        String evidence =
                "{\"language\":\"ZH\",\"intent\":\"transfer_other\",\"confidence\":0.9,\"mentions\":[],\"commands\":[{\"is\":\"afterwards\",\"flow\":\"balance\"}]}";
        assertThat(DialogueJson.INTERPRETATION.read(evidence).commands())
                .containsExactly(new DialogueCommand.Afterwards(
                        "balance", "", List.of(new DialogueCommand.StartFlow("balance"))));
    }

    private static <T> void sameAgain(DialogueJson.Codec<T> codec, T value, int seed) {
        String json = codec.write(value);
        T read = codec.read(json);
        assertThat(read).as("seed %d: %s", seed, json).isEqualTo(value);
        assertThat(codec.write(read)).as("seed %d, order of names", seed).isEqualTo(json);
    }

    private <T> T make(Class<T> type, Random random, int depth) {
        return type.cast(value(type, random, depth));
    }

    private Object value(Type type, Random random, int depth) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, random, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed() && plain != ZoneId.class) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            Object[] leaves = depth < 6 ? kinds : shallow(kinds);
            return value((Class<?>) leaves[random.nextInt(leaves.length)], random, depth + 1);
        }
        Object simple = simple(plain, random);
        return simple == null ? record(plain, random, depth) : simple;
    }

    /** Kinds that end the recursion. */
    private static Object[] shallow(Class<?>[] kinds) {
        return java.util.Arrays.stream(kinds)
                .filter(kind -> java.util.Arrays.stream(kind.getRecordComponents())
                        .noneMatch(part -> part.getGenericType() instanceof ParameterizedType
                                || part.getType().isSealed()
                                || part.getType().getSimpleName().equals("Group")))
                .toArray();
    }

    private Object container(ParameterizedType generic, Random random, int depth) {
        Type[] of = generic.getActualTypeArguments();
        int size = depth > 8 ? 0 : random.nextInt(3);
        if (generic.getRawType() == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.of(value(of[0], random, depth + 1));
        }
        if (generic.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put("name" + random.nextInt(100), value(of[1], random, depth + 1));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(of[0], random, depth + 1));
        }
        return generic.getRawType() == Set.class ? new HashSet<>(list) : list;
    }

    private static @Nullable Object simple(Class<?> type, Random random) {
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(1000);
        }
        if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (type == long.class) {
            return random.nextLong();
        }
        if (type == int.class) {
            return random.nextInt();
        }
        if (type == double.class) {
            return random.nextDouble();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        }
        if (type == ZoneId.class) {
            return ZoneId.of("Asia/Shanghai");
        }
        if (type == Money.class) {
            return new Money(Currency.getInstance(random.nextBoolean() ? "CNY" : "JPY"), random.nextLong());
        }
        return type.isEnum() ? type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)] : null;
    }

    private Object record(Class<?> type, Random random, int depth) {
        made.add(type);
        RecordComponent[] parts = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            boolean absent = parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean();
            values[i] = absent ? null : value(parts[i].getGenericType(), random, depth + 1);
            if (type == Interpretation.class && parts[i].getName().equals("commands")) {
                values[i] = List.of(value(zhiyin.dialogue.DialogueCommand.class, random, depth + 1));
            }
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }
}
