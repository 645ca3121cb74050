package zhiyin.banking.load;

import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedTable;

/** Takes the rows of one part: checks each and copies it into its table, a table after the other. */
final class PartRows implements Consumer<FeedRow>, AutoCloseable {

    private static final long MOST_IN_MEMORY = 64L << 20;
    private static final Map<Class<? extends FeedRow>, FeedTable> TABLES =
            Arrays.stream(FeedTable.values()).collect(Collectors.toMap(FeedTable::row, Function.identity()));

    private final Connection connection;
    private final TableRows tables;
    private final Function<FeedRow.Entry, UUID> otherSide;
    private final PartCheck check;
    private final Map<FeedTable, Long> counts = new EnumMap<>(FeedTable.class);
    private final Spool spool = new Spool(MOST_IN_MEMORY);
    private final BinaryRows postings = new BinaryRows(spool);
    private @Nullable Class<?> row;
    private @Nullable FeedTable table;
    private @Nullable CopyStream stream;
    private @Nullable BinaryRows rows;
    private long count;

    PartRows(Connection connection, TableRows tables, Function<FeedRow.Entry, UUID> otherSide, PartCheck check) {
        this.connection = connection;
        this.tables = tables;
        this.otherSide = otherSide;
        this.check = check;
    }

    @Override
    public void accept(FeedRow next) {
        BinaryRows open = rows;
        if (next.getClass() != row || open == null) {
            open = begin(next);
        }
        count++;
        check.row(next);
        tables.write(open, next);
        if (next instanceof FeedRow.Entry entry) {
            tables.postings(postings, entry, otherSide.apply(entry));
        }
    }

    /** The rest is written; all that the database checks by statement is checked now. */
    void finish() {
        end();
        if (counts.containsKey(FeedTable.ENTRIES)) {
            postings.end();
            CopyStream lines = new CopyStream(connection, TableRows.POSTINGS);
            stream = lines;
            spool.pour(lines);
            lines.end();
        }
    }

    /** Rows by table, of those tables that had any. */
    Map<FeedTable, Long> counts() {
        return counts;
    }

    /** Where it stopped, such as {@code entries, row 17}. */
    String place() {
        FeedTable now = table;
        return now == null ? "first row" : now.fileName() + ", row " + count;
    }

    @Nullable
    FeedTable table() {
        return table;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.giveUp();
        }
        spool.close();
    }

    private BinaryRows begin(FeedRow next) {
        end();
        FeedTable before = table;
        FeedTable following = TABLES.get(next.getClass());
        if (following == null || (before != null && following.compareTo(before) <= 0)) {
            throw new BrokenFeedException("rows of " + next.getClass().getSimpleName()
                    + " come too late. Hand over one table after the other, in their order");
        }
        row = next.getClass();
        table = following;
        count = 0;
        stream = new CopyStream(connection, TableRows.copy(following));
        BinaryRows open = new BinaryRows(stream);
        open.begin();
        rows = open;
        if (following == FeedTable.ENTRIES) {
            postings.begin();
        }
        return open;
    }

    private void end() {
        if (table != null && rows != null && stream != null) {
            rows.end();
            stream.end();
            counts.put(table, count);
            rows = null;
            stream = null;
        }
    }
}
