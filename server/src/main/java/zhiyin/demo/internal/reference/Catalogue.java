package zhiyin.demo.internal.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.FeedRow.ProductKind;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.WorldFile;
import zhiyin.values.Language;

/** The file {@code demo/reference.yaml}. */
public record Catalogue(
        Named bank,
        List<City> cities,
        List<Area> areas,
        List<Offer> products,
        Map<String, Walk> walks,
        List<Money> currencies,
        List<Shop> shops) {

    /** A name in both languages. */
    public record Named(String zh, String en) {
        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    /** A city, and the share of the customers who live there. */
    public record City(String zh, String en, double share) {}

    /** Where in each city there is a branch. */
    public record Area(
            String zh,
            String en,
            String road,
            String roadEn,
            String weekdays,
            @Nullable String saturdays,
            boolean foreignCash,
            boolean stepFree) {}

    /** A product. */
    public record Offer(
            String code,
            ProductKind kind,
            String zh,
            String en,
            String currency,
            @Nullable String riskGrade,
            @Nullable BigDecimal rate,
            @Nullable Integer months) {

        public String in(Language language) {
            return new Named(zh, en).in(language);
        }

        /** Percent a year, of deposits and loans. */
        public BigDecimal percent() {
            if (rate == null) {
                throw new IllegalStateException(code + " bears no interest");
            }
            return rate;
        }

        /** Its term, of deposits and loans. */
        public int term() {
            if (months == null) {
                throw new IllegalStateException(code + " has no term");
            }
            return months;
        }
    }

    /** How prices of a risk grade move, in percent a year. */
    public record Walk(double drift, double volatility) {}

    /** A currency and the rate about which its simulated rates move. */
    public record Money(String code, double middle, double volatility) {}

    /** A merchant of which there is one in every city. */
    public record Shop(String code, String zh, String en) {}

    public static Catalogue read() {
        return WorldFile.read("demo/reference.yaml", Catalogue.class);
    }

    /** The product of this code. */
    public Offer product(String code) {
        return products.stream()
                .filter(offer -> offer.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no product " + code));
    }

    /** All of a kind and currency. */
    public List<Offer> products(ProductKind kind, String currency) {
        return products.stream()
                .filter(offer -> offer.kind() == kind && offer.currency().equals(currency))
                .toList();
    }

    /** Where somebody lives, by the cities' shares. */
    public int anyCity(Dice dice) {
        double left = dice.share();
        for (int i = 0; i < cities.size(); i++) {
            left -= cities.get(i).share();
            if (left < 0) {
                return i;
            }
        }
        return cities.size() - 1;
    }

    /** The city of this Chinese name. */
    public int cityOf(String name) {
        for (int i = 0; i < cities.size(); i++) {
            if (cities.get(i).zh().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no city " + name);
    }

    /** Code of a city's branch. */
    public static String branch(int city, int area) {
        return "B%02d%02d".formatted(city + 1, area + 1);
    }
}
