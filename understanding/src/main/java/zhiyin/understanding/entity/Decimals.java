package zhiyin.understanding.entity;

import java.math.BigDecimal;

/** Numbers as the canonical values of entities write them. */
final class Decimals {

    private Decimals() {}

    /** Without exponent and without needless zeros after the point. */
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
