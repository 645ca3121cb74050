package zhiyin.demo.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;

/** A generated bank held in memory, for looking at. */
final class GeneratedBank {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<FeedRow> rows = new ArrayList<>();
    private final List<GroundTruth.Label> labels = new ArrayList<>();

    GeneratedBank(long seed, int customers, LocalDate today) {
        for (FeedPart part : new DemoFeed(seed, customers, today, ZONE, labels::add).parts()) {
            part.rows(rows::add);
        }
    }

    GeneratedBank(long seed, int customers) {
        this(seed, customers, TODAY);
    }

    List<FeedRow> rows() {
        return rows;
    }

    List<GroundTruth.Label> labels() {
        return labels;
    }

    <R extends FeedRow> Stream<R> all(Class<R> table) {
        return rows.stream().filter(table::isInstance).map(table::cast);
    }

    <R extends FeedRow> List<R> list(Class<R> table) {
        return all(table).toList();
    }
}
