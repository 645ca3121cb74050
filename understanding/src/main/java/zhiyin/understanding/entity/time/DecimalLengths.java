package zhiyin.understanding.entity.time;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Lengths with decimals: 1.5年. What makes no whole number of months or minutes is none. */
final class DecimalLengths {

    private DecimalLengths() {}

    static @Nullable Piece piece(Matcher m, char kind) {
        BigDecimal count = new BigDecimal(m.group("count"));
        String iso = switch (kind) {
            case 'y' ->
                whole(count.multiply(BigDecimal.valueOf(12)))
                        .map(DecimalLengths::years)
                        .orElse(null);
            case 'm' ->
                whole(count.multiply(BigDecimal.TWO))
                        .map(halves -> Lengths.iso(halves / 2, halves % 2 > 0, 'm'))
                        .orElse(null);
            case 'h' ->
                whole(count.multiply(BigDecimal.valueOf(60)))
                        .map(minutes -> "PT" + (minutes >= 60 ? minutes / 60 + "H" : "")
                                + (minutes % 60 > 0 ? minutes % 60 + "M" : ""))
                        .orElse(null);
            default -> null;
        };
        return iso == null ? null : Piece.length(m.start(), m.end(), iso);
    }

    private static Optional<Integer> whole(BigDecimal count) {
        boolean exact = count.stripTrailingZeros().scale() <= 0 && count.signum() > 0;
        return exact ? Optional.of(count.intValueExact()) : Optional.empty();
    }

    private static String years(int months) {
        return "P" + (months >= 12 ? months / 12 + "Y" : "") + (months % 12 > 0 ? months % 12 + "M" : "");
    }
}
