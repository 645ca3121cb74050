package zhiyin.conversation.store;

import java.time.Instant;
import java.util.UUID;

/** Who would work on a conversation, from when and until when. {@code holder} is new for every wish. */
public record LeaseWish(UUID holder, Instant now, Instant until) {}
