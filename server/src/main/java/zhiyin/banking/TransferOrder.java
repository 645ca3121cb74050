package zhiyin.banking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import zhiyin.values.Money;

/**
 * An order to pay a saved payee.
 *
 * <p>Throws {@link IllegalArgumentException} when the amount is not above zero.
 */
public record TransferOrder(UUID fromAccount, UUID payee, Money amount) {

    public TransferOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer is above zero, not " + amount);
        }
    }

    /**
     * Lower-case hexadecimal SHA-256 over the order's kind and all of its values: what a read-back shows, a step-up
     * binds and the gate compares. Fields are joined by a line feed, which none of them can contain.
     */
    public String digest() {
        String canonical = String.join(
                "\n",
                "transfer",
                fromAccount.toString(),
                payee.toString(),
                amount.currency().getCurrencyCode(),
                Long.toString(amount.minorUnits()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
