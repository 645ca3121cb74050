package zhiyin.bench.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;
import zhiyin.values.Language;

/** A feed of rows that a test names itself: one part of reference rows, one of customers. */
final class SmallBank implements BankFeed {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<FeedRow> reference = new ArrayList<>();
    private final List<FeedRow> rows = new ArrayList<>();
    private long ids;

    SmallBank() {
        reference.add(new FeedRow.ExchangeRate(
                "USD", TODAY.minusDays(1), new BigDecimal("699"), new BigDecimal("701"), new BigDecimal("700")));
        reference.add(new FeedRow.Merchant("M1", "百味", "Taste", "5812", "上海"));
        reference.add(new FeedRow.Merchant("M2", "衣橱", "Wardrobe", "5651", "上海"));
    }

    UUID id() {
        return new UUID(0x0197_0000_0000_7000L, ++ids);
    }

    SmallBank with(FeedRow row) {
        rows.add(row);
        return this;
    }

    UUID customer(FeedRow.CustomerKind kind) {
        UUID id = id();
        Instant joined = Instant.parse("2020-01-01T02:00:00Z");
        rows.add(new FeedRow.Customer(
                id, kind, "甲", Language.ZH, joined, LocalDate.of(1990, 1, 1), "上海", "office", null, "B1"));
        return id;
    }

    UUID account(UUID owner, AccountKind kind, String currency, long limit) {
        UUID id = id();
        Instant opened = Instant.parse("2020-01-01T02:00:00Z");
        rows.add(new FeedRow.Account(id, owner, kind, "6200" + ids, currency, limit, opened));
        return id;
    }

    /** An entry against the bank's own account, at noon. */
    void entry(UUID account, LocalDate day, String category, long minor, @Nullable String merchant) {
        entry(account, day.atTime(12, 30, 15), category, minor, merchant);
    }

    void entry(UUID account, LocalDateTime at, String category, long minor, @Nullable String merchant) {
        rows.add(new FeedRow.Entry(
                id(),
                at.atZone(ZONE).toInstant(),
                category,
                account,
                minor,
                "CNY",
                merchant == null ? "乙" : merchant,
                null,
                merchant,
                null,
                merchant == null ? CounterpartKind.EMPLOYERS : CounterpartKind.MERCHANTS,
                "甲"));
    }

    /** From one customer's account to another's. */
    void between(UUID from, UUID to, LocalDate day, String category, long minor) {
        rows.add(new FeedRow.Entry(
                id(),
                day.atTime(10, 0).atZone(ZONE).toInstant(),
                category,
                from,
                -minor,
                "CNY",
                "乙",
                null,
                null,
                to,
                null,
                "丙"));
    }

    Census census() {
        return Census.of(this, new Window(TODAY, ZONE));
    }

    @Override
    public List<FeedPart> parts() {
        return List.of(new Part("reference", reference, 0), new Part("part-00001", rows, 1));
    }

    private record Part(String name, List<FeedRow> all, int customers) implements FeedPart {
        @Override
        public String digest() {
            return "00";
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            all.forEach(taker);
        }
    }
}
