package zhiyin.channel.wire;

import zhiyin.conversation.ConversationView;
import zhiyin.conversation.TurnView;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;

/** Turns of a conversation in JSON. Pure. */
public final class WireTurns {

    private WireTurns() {}

    public static Answers.Conversation of(ConversationView conversation) {
        return new Answers.Conversation(
                conversation.id(),
                conversation.language().tag(),
                conversation.turns().stream().map(WireTurns::of).toList());
    }

    public static Answers.Turn of(TurnView turn) {
        boolean spoken = turn.said().isPresent() || turn.redacted();
        return new Answers.Turn(
                turn.sequence(),
                turn.at(),
                spoken ? new Answers.Said(turn.said().orElse(""), turn.redacted()) : null,
                turn.interpretation().map(WireTurns::of).orElse(null),
                turn.replies().stream().map(WireTurns::of).toList(),
                new Answers.State(turn.flow().orElse(null), turn.awaiting(), turn.complete()));
    }

    private static Answers.Interpretation of(Interpretation interpretation) {
        return new Answers.Interpretation(
                interpretation.language().tag(),
                interpretation.intent(),
                interpretation.confidence(),
                interpretation.commands().stream().map(WireTurns::word).toList(),
                interpretation.mentions().stream()
                        .map(m -> new Answers.Slot(m.name(), m.value(), m.text(), m.start(), m.end()))
                        .toList());
    }

    private static Answers.Reply of(Reply reply) {
        return new Answers.Reply(
                reply.type().id(),
                reply.text(),
                reply.sources().stream()
                        .map(s -> new Answers.Source(s.articleId(), s.title(), s.revision()))
                        .toList(),
                reply.stepUpId().orElse(null),
                WireValues.of(reply.values()));
    }

    /** A command as its name and, where it has one, what it is about; values are in the slots. */
    static String word(DialogueCommand command) {
        return switch (command) {
            case DialogueCommand.StartFlow start -> "start-flow " + start.flow();
            case DialogueCommand.SetSlot set -> "set-slot " + set.slot();
            case DialogueCommand.CorrectSlot correct -> "correct-slot " + correct.slot();
            case DialogueCommand.ClarifySlot clarify -> "clarify-slot " + clarify.slot();
            case DialogueCommand.VagueSlot vague -> "vague-slot " + vague.slot();
            case DialogueCommand.Affirm affirm -> "affirm";
            case DialogueCommand.Deny deny -> "deny";
            case DialogueCommand.Cancel cancel -> "cancel";
            case DialogueCommand.Repeat repeat -> "repeat";
            case DialogueCommand.AskKnowledge ask -> "ask-knowledge";
            case DialogueCommand.AskHuman ask -> "ask-human";
            case DialogueCommand.Chitchat chitchat -> "chitchat " + chitchat.kind();
            case DialogueCommand.Afterwards later -> "afterwards " + later.flow();
            case DialogueCommand.OneAtATime several -> "one-at-a-time";
            case DialogueCommand.CannotTell cannot -> "cannot-tell";
        };
    }
}
