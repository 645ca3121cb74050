package zhiyin.conversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.dialogue.Effect;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Rows read back into what they were made from. */
final class StoredRows {

    private StoredRows() {}

    static StoredTurn turn(ResultSet row) throws SQLException {
        return new StoredTurn(
                row.getLong("sequence"),
                Origin.valueOf(text(row, "origin").toUpperCase(Locale.ROOT)),
                text(row, "client_message_id"),
                id(row, "session_id"),
                moment(row, "accepted_at"),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable(row.getString("language_hint")).flatMap(Language::ofTag),
                Optional.ofNullable(row.getString("input")).map(DialogueJson.INPUT::read),
                new StoredTurn.Progress(
                        StoredTurn.Stage.valueOf(text(row, "stage").toUpperCase(Locale.ROOT)),
                        row.getInt("steps"),
                        Optional.ofNullable(row.getString("interpretation")).map(DialogueJson.INTERPRETATION::read),
                        DialogueJson.REPLIES.read(text(row, "replies")),
                        Optional.ofNullable(row.getString("flow")),
                        text(row, "awaiting")));
    }

    static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                id(row, "owner_id"),
                new LegalEntity(text(row, "legal_entity")),
                Role.valueOf(text(row, "owner_role")),
                Optional.ofNullable(row.getObject("customer_id", UUID.class)).map(CustomerId::new));
    }

    /** The turn and the conversation of one joined row, with the effects aggregated in {@code planned}. */
    static Work work(ResultSet row, Bounds bounds) throws SQLException {
        return new Work(
                id(row, "id"),
                owner(row),
                row.getLong("fence"),
                row.getLong("version"),
                DialogueJson.STATE.read(text(row, "state")),
                turn(row),
                planned(row.getString("planned")),
                row.getInt("attempts") > bounds.mostAttempts());
    }

    static JournalEntry journalEntry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("version"),
                row.getLong("sequence"),
                Optional.ofNullable(row.getString("input")).map(DialogueJson.INPUT::read),
                DialogueJson.FACTS.read(text(row, "facts")),
                DialogueJson.STATE.read(text(row, "state")),
                DialogueJson.EFFECTS.read(text(row, "effects")),
                DialogueJson.REPLIES.read(text(row, "replies")),
                row.getBoolean("designed"));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return present(row.getObject(column, UUID.class), column);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return present(row.getString(column), column);
    }

    private static List<Effect> planned(@Nullable String json) {
        return json == null ? List.of() : DialogueJson.EFFECTS.read(json);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return present(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is never null");
        }
        return value;
    }
}
