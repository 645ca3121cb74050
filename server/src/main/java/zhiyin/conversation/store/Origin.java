package zhiyin.conversation.store;

import java.util.Locale;

/** Who chose a message's id; ids of the two never meet. */
public enum Origin {
    CLIENT,
    KERNEL;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
