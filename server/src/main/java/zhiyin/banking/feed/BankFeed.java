package zhiyin.banking.feed;

import java.util.List;

/** A bank to be loaded, in parts that are loaded one after the other, the first before all others. */
public interface BankFeed {

    /**
     * What the parts are, without their rows. The first holds what all others refer to: branches, products, prices,
     * rates, fees and merchants. No other part refers to rows of any part but that one and itself.
     */
    List<FeedPart> parts();
}
