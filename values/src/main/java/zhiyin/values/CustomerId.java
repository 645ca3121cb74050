package zhiyin.values;

import java.util.UUID;

/** A customer of one legal entity. */
public record CustomerId(UUID value) {

    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
