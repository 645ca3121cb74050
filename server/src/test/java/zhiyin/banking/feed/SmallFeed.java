package zhiyin.banking.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.values.CardNumber;
import zhiyin.values.Language;
import zhiyin.values.TimeOrderedId;

/** A bank with a row in every table, made from a seed: one part of reference rows, then parts of a few customers. */
public final class SmallFeed {

    public static final Instant DAY = Instant.parse("2026-11-21T16:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SplittableRandom random;
    private final List<FeedRow> rows = new ArrayList<>();

    private SmallFeed(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A part of given rows. */
    public record Rows(String name, String digest, List<FeedRow> all) implements FeedPart {

        @Override
        public int customers() {
            return (int) all.stream().filter(FeedRow.Customer.class::isInstance).count();
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            all.forEach(taker);
        }

        /** The same rows but those that are changed, or left out where the change gives null. */
        public Rows but(UnaryOperator<FeedRow> change) {
            return new Rows(
                    name,
                    digest + "'",
                    all.stream().map(change).flatMap(Stream::ofNullable).toList());
        }
    }

    /** The reference part and {@code parts} others with {@code customers} each. */
    public static List<Rows> parts(long seed, int parts, int customers, int entries) {
        List<Rows> made = new ArrayList<>();
        made.add(part(seed, 0, customers, entries));
        for (int part = 1; part <= parts; part++) {
            made.add(part(seed, part, customers, entries));
        }
        return made;
    }

    /** One of them; the first is that of the reference rows. */
    public static Rows part(long seed, int part, int customers, int entries) {
        return part == 0
                ? new Rows("reference", "0" + seed, new SmallFeed(seed).reference())
                : new Rows(
                        "part-%05d".formatted(part),
                        "%d%08d".formatted(seed, part),
                        new SmallFeed(seed * 1_000 + part).customers(part, customers, entries));
    }

    public static BankFeed of(List<? extends FeedPart> parts) {
        return () -> List.copyOf(parts);
    }

    private List<FeedRow> reference() {
        rows.add(new FeedRow.Branch(
                "B01", "望江支行", "Riverside Branch", "杭州", "望江路1号", "1 Wangjiang Road", "09:00-17:00", null, true, true));
        rows.add(product("D12", FeedRow.ProductKind.DEPOSIT, "CNY", null, "1.35", 12));
        rows.add(product("L36", FeedRow.ProductKind.LOAN, "CNY", null, "3.95", 36));
        rows.add(product("W2", FeedRow.ProductKind.WEALTH, "CNY", "R2", null, null));
        rows.add(new FeedRow.Price("W2", TODAY.minusDays(1), new BigDecimal("1.0234")));
        rows.add(new FeedRow.ExchangeRate(
                "USD",
                TODAY.minusDays(1),
                new BigDecimal("709.1200"),
                new BigDecimal("712.10"),
                new BigDecimal("710.61")));
        rows.add(new FeedRow.Term("card", "annual-fee", "fee", new BigDecimal("0"), "CNY", "年费", "Annual fee"));
        rows.add(new FeedRow.Merchant("M001", "云上咖啡", "Cloud Café, \"Lakeside\"", "5814", "杭州"));
        return List.copyOf(rows);
    }

    private static FeedRow product(
            String code,
            FeedRow.ProductKind kind,
            String currency,
            @org.jspecify.annotations.Nullable String grade,
            @org.jspecify.annotations.Nullable String rate,
            @org.jspecify.annotations.Nullable Integer months) {
        return new FeedRow.Product(
                code,
                kind,
                "产品" + code,
                "Product " + code,
                currency,
                grade,
                rate == null ? null : new BigDecimal(rate),
                months);
    }

    private record Holder(
            UUID id,
            UUID current,
            UUID savings,
            UUID dollars,
            UUID card,
            UUID deposit,
            UUID loan,
            UUID payee,
            UUID device) {}

    private List<FeedRow> customers(int part, int count, int entries) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            holders.add(new Holder(id(), id(), id(), id(), id(), id(), id(), id(), id()));
        }
        UUID business = id();
        holders.forEach(holder -> rows.add(customer(holder.id(), FeedRow.CustomerKind.PERSON)));
        rows.add(customer(business, FeedRow.CustomerKind.BUSINESS));
        rows.add(new FeedRow.Mandate(
                id(), business, holders.getFirst().id(), FeedRow.MandateRole.MAKER, 100_00, 1_000_00, TODAY, null));
        int number = part * 10_000;
        for (Holder holder : holders) {
            rows.add(account(holder.current(), holder, AccountKind.CURRENT, "CNY", 0, number++));
            rows.add(account(holder.savings(), holder, AccountKind.SAVINGS, "CNY", 0, number++));
            rows.add(account(holder.dollars(), holder, AccountKind.CURRENT, "USD", 0, number++));
            rows.add(account(holder.card(), holder, AccountKind.CREDIT_CARD, "CNY", 50_000_00, number++));
            rows.add(account(holder.deposit(), holder, AccountKind.TIME_DEPOSIT, "CNY", 0, number++));
            rows.add(account(holder.loan(), holder, AccountKind.LOAN, "CNY", 90_000_00, number++));
        }
        int cards = part * 1_000;
        for (Holder holder : holders) {
            rows.add(card(holder.card(), cards++));
        }
        holders.forEach(holder -> rows.add(new FeedRow.Deposit(
                holder.deposit(),
                "D12",
                10_000_00,
                new BigDecimal("1.35"),
                TODAY.minusDays(100),
                TODAY.plusDays(265),
                true)));
        holders.forEach(holder -> rows.add(new FeedRow.Loan(
                holder.loan(),
                "L36",
                90_000_00,
                new BigDecimal("3.95"),
                TODAY.minusDays(100),
                36,
                FeedRow.RepaymentMethod.EQUAL_PRINCIPAL,
                holder.current())));
        holders.forEach(holder -> rows.add(
                new FeedRow.Instalment(holder.loan(), 1, TODAY.minusDays(70), 2_500_00, 296_25, TODAY.minusDays(70))));
        holders.forEach(holder -> rows.add(
                new FeedRow.Statement(holder.card(), TODAY.minusDays(30), TODAY.minusDays(10), 120_00, 12_00, 120_00)));
        holders.forEach(holder -> rows.add(new FeedRow.Holding(
                id(), holder.id(), "W2", new BigDecimal("9771.35"), 10_000_00, TODAY.minusDays(9))));
        holders.forEach(holder -> rows.add(new FeedRow.Payee(
                holder.payee(),
                holder.id(),
                "赵云",
                "老赵\"云\"",
                "66" + digits(14),
                "江河商业银行",
                DAY.minus(Duration.ofDays(300)))));
        holders.forEach(holder -> rows.add(new FeedRow.Device(
                holder.device(), holder.id(), "HarmonyOS 5", "Model, 7", DAY.minus(Duration.ofDays(90)), DAY)));
        holders.forEach(holder -> rows.add(new FeedRow.SignIn(
                id(), holder.id(), holder.device(), DAY.minusSeconds(77), FeedRow.SignInOutcome.OK, "杭州")));
        opening(holders);
        for (int i = 0; i < entries; i++) {
            history(holders);
        }
        return List.copyOf(rows);
    }

    private void opening(List<Holder> holders) {
        for (Holder holder : holders) {
            rows.add(entry(holder.current(), 5_000_000_00, "CNY", null, CounterpartKind.OPENING));
            rows.add(entry(holder.dollars(), 900_00, "USD", null, CounterpartKind.EXCHANGE));
            rows.add(entry(holder.deposit(), 10_000_00, "CNY", holder.current(), null));
            rows.add(entry(holder.loan(), -90_000_00, "CNY", holder.current(), null));
        }
    }

    private void history(List<Holder> holders) {
        Holder holder = holders.get(random.nextInt(holders.size()));
        Holder other = holders.get(random.nextInt(holders.size()));
        long amount = 1 + random.nextLong(20_00);
        switch (random.nextInt(3)) {
            case 0 -> rows.add(entry(holder.current(), -amount, "CNY", other.savings(), null));
            case 1 -> rows.add(entry(holder.current(), amount, "CNY", null, CounterpartKind.EMPLOYERS));
            default ->
                rows.add(new FeedRow.Entry(
                        id(),
                        at(),
                        "dining",
                        holder.card(),
                        -amount,
                        "CNY",
                        "云上咖啡",
                        null,
                        "M001",
                        null,
                        CounterpartKind.MERCHANTS,
                        "card"));
        }
        if (random.nextInt(4) == 0) {
            rows.add(new FeedRow.Entry(
                    id(),
                    at(),
                    "transfer",
                    holder.current(),
                    -amount,
                    "CNY",
                    "老赵",
                    holder.payee(),
                    null,
                    null,
                    CounterpartKind.OTHER_BANKS,
                    "payment"));
        }
    }

    private FeedRow entry(
            UUID account,
            long amount,
            String currency,
            @org.jspecify.annotations.Nullable UUID other,
            @org.jspecify.annotations.Nullable CounterpartKind counterpart) {
        return new FeedRow.Entry(
                id(), at(), "transfer", account, amount, currency, "there", null, null, other, counterpart, "here");
    }

    private static FeedRow customer(UUID id, FeedRow.CustomerKind kind) {
        return new FeedRow.Customer(
                id,
                kind,
                "王芳",
                Language.ZH,
                DAY.minus(Duration.ofDays(600)),
                LocalDate.of(1990, 2, 28),
                "杭州",
                "teacher",
                "C2",
                "B01");
    }

    private static FeedRow account(UUID id, Holder owner, AccountKind kind, String currency, long limit, int number) {
        return new FeedRow.Account(
                id, owner.id(), kind, "88%010d".formatted(number), currency, limit, DAY.minus(Duration.ofDays(600)));
    }

    private FeedRow card(UUID account, int number) {
        String body = "99990000%07d".formatted(number);
        String whole = Stream.iterate(0, digit -> digit + 1)
                .map(digit -> body + digit)
                .filter(CardNumber::hasValidCheckDigit)
                .findFirst()
                .orElseThrow();
        return new FeedRow.Card(
                id(), account, whole, TODAY.minusDays(400), TODAY.plusYears(4), FeedRow.CardStatus.ACTIVE);
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        random.ints(count, 0, 10).forEach(text::append);
        return text.toString();
    }

    private Instant at() {
        return DAY.minusSeconds(random.nextInt(400 * 86_400)).minusNanos(random.nextInt(1_000) * 1_000_000L);
    }

    private UUID id() {
        return TimeOrderedId.at(at(), random);
    }
}
