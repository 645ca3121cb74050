package zhiyin.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiyin.values.Money;

/** What a slot, an argument or a part of a reply can hold. */
public sealed interface Value {

    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    record Amount(Money money) implements Value {}

    record Moment(Instant at) implements Value {}

    record Day(LocalDate date) implements Value {}

    /** A thing the bank knows by {@code id} and the customer by {@code label}. */
    record Ref(String id, String label) implements Value {}

    /** Named values; the order is kept. */
    record Group(Map<String, Value> values) implements Value {
        public Group {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public static Group of() {
            return new Group(Map.of());
        }

        /** The value of this name, if there is one and it is of this type. */
        public <T extends Value> Optional<T> find(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name))
                    .filter(type::isInstance)
                    .map(type::cast);
        }
    }

    /** Several groups of one shape, in an order that means something. */
    record Rows(List<Group> rows) implements Value {
        public Rows {
            rows = List.copyOf(rows);
        }
    }
}
