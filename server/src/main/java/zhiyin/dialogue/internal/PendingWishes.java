package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.DialogueCommand.Afterwards;
import zhiyin.dialogue.DialogueCommand.StartFlow;
import zhiyin.dialogue.PendingWish;

/** What else the customer asked for in words of which the first part comes first. Lives for one step. */
final class PendingWishes {

    /** More than this nobody remembers having asked for. */
    static final int MOST = 6;

    private final List<PendingWish> pending;

    PendingWishes(List<PendingWish> before) {
        this.pending = new ArrayList<>(before);
    }

    List<PendingWish> all() {
        return pending;
    }

    /** Keeps a wish until no more than {@code depth} flows are under way; false when there are too many. */
    boolean keep(int depth, Afterwards wish) {
        return pending.size() < MOST && pending.add(new PendingWish(depth, wish));
    }

    boolean isDue(int depth) {
        return pending.stream().anyMatch(wish -> wish.depth() >= depth);
    }

    /** The innermost one whose turn it is, the first told of them; it no longer waits. */
    Optional<Afterwards> next(int depth) {
        int innermost = pending.stream().mapToInt(PendingWish::depth).max().orElse(-1);
        if (innermost < depth) {
            return Optional.empty();
        }
        for (PendingWish wish : pending) {
            if (wish.depth() == innermost) {
                pending.remove(wish);
                return Optional.of(wish.wish());
            }
        }
        return Optional.empty();
    }

    /** What is looked up now need not be looked up afterwards. */
    void lookedUp(Flow flow) {
        if (flow.onlyLooks()) {
            pending.removeIf(wish -> wish.wish().commands().equals(List.of(new StartFlow(flow.id()))));
        }
    }

    /** The outermost flow gave way: all others are one less deep. */
    void outermostGone() {
        pending.replaceAll(wish -> new PendingWish(Math.max(0, wish.depth() - 1), wish.wish()));
    }

    void clear() {
        pending.clear();
    }
}
