package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.FeedPart;

/**
 * Loads parts on two connections, so that one part's rows are made and checked while the database writes those of the
 * other. The first failure ends both.
 */
final class Lanes {

    private final DataSource database;
    private final PartLoad load;
    private final LoadProgress progress;

    Lanes(DataSource database, PartLoad load, LoadProgress progress) {
        this.database = database;
        this.load = load;
        this.progress = progress;
    }

    void run(Connection own, List<FeedPart> parts, Codes codes) throws SQLException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        if (parts.size() < 2) {
            lane(own, parts, codes, next, failure);
        } else {
            Thread second = Thread.ofPlatform().name("bank-load").start(() -> {
                try (Connection connection = database.getConnection()) {
                    lane(connection, parts, codes, next, failure);
                } catch (SQLException e) {
                    failure.compareAndSet(null, new CopyFailedException(e));
                }
            });
            lane(own, parts, codes, next, failure);
            try {
                second.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a bank was loaded", e);
            }
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private void lane(
            Connection connection,
            List<FeedPart> parts,
            Codes codes,
            AtomicInteger next,
            AtomicReference<@Nullable Throwable> failure) {
        try {
            for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                if (failure.get() != null) {
                    return;
                }
                FeedPart part = parts.get(i);
                progress.loaded(part, load.load(connection, part, codes));
            }
        } catch (SQLException e) {
            failure.compareAndSet(null, new CopyFailedException(e));
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }
}
