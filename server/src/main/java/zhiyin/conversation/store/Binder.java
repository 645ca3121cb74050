package zhiyin.conversation.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** Fills the parameters of a statement from left to right, each with its type, so that the driver never has to ask. */
final class Binder {

    private final PreparedStatement statement;
    private int last;

    Binder(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Fills a statement. */
    @FunctionalInterface
    interface Filling {
        void fill(Binder binder) throws SQLException;
    }

    static PreparedStatementSetter filled(Filling filling) {
        return statement -> filling.fill(new Binder(statement));
    }

    Binder id(@Nullable UUID value) throws SQLException {
        statement.setObject(++last, value, Types.OTHER);
        return this;
    }

    Binder text(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Binder whole(int value) throws SQLException {
        statement.setInt(++last, value);
        return this;
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    Binder moment(@Nullable Instant value) throws SQLException {
        statement.setObject(
                ++last,
                value == null ? null : OffsetDateTime.ofInstant(value, ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Binder array(String type, Object[] values) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
