package zhiyin.dialogue;

import java.util.List;

/** What a step leads to: the new state, the effects to carry out, the replies to give. */
public record Step(DialogueState state, List<Effect> effects, List<Reply> replies) {

    public Step {
        effects = List.copyOf(effects);
        replies = List.copyOf(replies);
    }
}
