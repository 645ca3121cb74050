package zhiyin.dialogue.internal;

import zhiyin.dialogue.Dialogue;

/** For tests of other modules: the dialogue of the shipped flows without Spring. */
public final class ShippedDialogue {

    private ShippedDialogue() {}

    public static Dialogue of(String release) {
        return new FlowDialogue(
                FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue(), release);
    }
}
