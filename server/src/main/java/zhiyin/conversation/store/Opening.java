package zhiyin.conversation.store;

import java.util.UUID;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Facts;

/** A conversation that begins. */
public record Opening(UUID conversation, Owner owner, DialogueState state, Facts facts) {}
