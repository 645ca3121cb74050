package zhiyin.demo.internal.life;

import java.util.List;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Plan;

/** A life as it was lived: entries of the customer's own, what was paid to others of the block, and all other rows. */
record Lived(Plan plan, List<FeedRow.Entry> entries, List<Incoming> sent, Rows rows) {}
