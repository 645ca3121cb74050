package zhiyin.dialogue;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a step may know of the world, handed in so that the same step can be taken again.
 *
 * @param signedIn whether the customer proved who they are
 */
public record Facts(Instant now, ZoneId zone, boolean signedIn) {}
