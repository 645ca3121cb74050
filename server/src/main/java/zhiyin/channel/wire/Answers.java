package zhiyin.channel.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients get. Described field by field in the OpenAPI document. */
public final class Answers {

    private Answers() {}

    public record Challenge(String challenge) {}

    public record Token(String token, String role, String displayName) {
        @Override
        public String toString() {
            return "Token[" + role + "]";
        }
    }

    @JsonInclude(Include.NON_NULL)
    public record Me(
            String role, String displayName, @Nullable String language) {}

    public record Opened(UUID id) {}

    public record Accepted(long sequence) {}

    public record Conversation(UUID id, String language, List<Turn> turns) {}

    @JsonInclude(Include.NON_NULL)
    public record Turn(
            long sequence,
            Instant at,
            @Nullable Said said,
            @Nullable Interpretation interpretation,
            List<Reply> replies,
            State state) {}

    /** {@code text} is empty when the words were not kept. */
    public record Said(String text, boolean redacted) {}

    public record Interpretation(
            String language, String intent, double confidence, List<String> commands, List<Slot> slots) {}

    @JsonInclude(Include.NON_NULL)
    public record Slot(String name, @Nullable String value, String text, int start, int end) {}

    @JsonInclude(Include.NON_NULL)
    public record Reply(
            String type,
            String text,
            List<Source> sources,
            @Nullable UUID stepUpId,
            Map<String, Object> values) {}

    public record Source(String articleId, String title, int revision) {}

    @JsonInclude(Include.ALWAYS)
    public record State(@Nullable String flow, String awaiting, boolean complete) {}
}
