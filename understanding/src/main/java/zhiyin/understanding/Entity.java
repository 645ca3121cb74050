package zhiyin.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing the customer named.
 *
 * @param value the canonical value as {@link EntityType} says; null when no single value can be right: the words name
 *     several values and are ambiguous, or make no value and are not
 * @param text the words themselves
 * @param start index of the first Unicode code point of the words
 * @param end index after the last code point
 * @param ambiguous whether acting on {@code value} without asking would be a guess
 * @param alternatives other values the words may mean
 * @param currency of an amount: the ISO 4217 code of the money it names, {@code XXX} for money that is no country's, null
 *     when it names none
 */
public record Entity(
        EntityType type,
        @Nullable String value,
        String text,
        int start,
        int end,
        boolean ambiguous,
        List<String> alternatives,
        @Nullable String currency) {

    private static final String MASK = "****";
    private static final int SHOWN = 4;

    public Entity {
        alternatives = List.copyOf(alternatives);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    /** Whether it is a number a person, a firm or an account is known by. */
    public boolean isPersonalNumber() {
        String number = value;
        return switch (type) {
            case PHONE, IDENTITY_NUMBER, BUSINESS_CODE -> true;
            case ACCOUNT_REF ->
                number != null && number.length() > SHOWN && number.chars().anyMatch(c -> c >= '0' && c <= '9');
            default -> false;
        };
    }

    /** In words for logs: of a personal number no more than the last four places. */
    @Override
    public String toString() {
        String number = value;
        boolean personal = isPersonalNumber();
        String shown = !personal || number == null
                ? number
                : type == EntityType.IDENTITY_NUMBER || number.length() <= SHOWN
                        ? MASK
                        : MASK + number.substring(number.length() - SHOWN);
        return "Entity[type=%s, value=%s, text=%s, start=%d, end=%d, ambiguous=%b, alternatives=%s, currency=%s]"
                .formatted(type, shown, personal ? MASK : text, start, end, ambiguous, alternatives, currency);
    }
}
