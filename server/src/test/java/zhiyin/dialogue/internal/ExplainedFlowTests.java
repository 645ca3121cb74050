package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.Step;
import zhiyin.values.Language;

/** A question about a transfer gets the reason from knowledge, where there is one, and the fact from the bank. */
class ExplainedFlowTests {

    private static final Facts FACTS = new Facts(ScriptedBank.NOW, ZoneId.of("Asia/Shanghai"), true);

    private final FlowDialogue dialogue =
            new FlowDialogue(FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue(), "r-0123456789abcdef");

    @Test
    void givesTheReasonAndTheFact() {
        List<Reply> replies = ask("what is the fee for my pending transfer");

        assertThat(replies).extracting(Reply::type).containsExactly(ReplyType.ARTICLE, ReplyType.TEXT);
        assertThat(replies.getFirst().text()).contains("free of charge");
        assertThat(replies.getLast().text()).contains("No transfer is on its way");
    }

    @Test
    void givesTheFactAloneWhereKnowledgeHasNoReason() {
        List<Reply> replies = ask("has my transfer arrived");

        assertThat(replies).extracting(Reply::type).containsExactly(ReplyType.TEXT);
        assertThat(replies.getFirst().text()).contains("No transfer is on its way");
    }

    private List<Reply> ask(String question) {
        DialogueState state = dialogue.begin(new UUID(3, 3), Language.EN, true);
        Input said = new Input.Said(new Interpretation(
                Language.EN,
                "transfer_status",
                0.95,
                List.of(
                        new DialogueCommand.StartFlow("transfer_status"),
                        new DialogueCommand.AskKnowledge(question, List.of("transfer_status"))),
                List.of()));
        ScriptedBank bank = new ScriptedBank();
        Step step = dialogue.step(state, said, FACTS);
        List<Reply> replies = new ArrayList<>(step.replies());
        while (!step.effects().isEmpty()) {
            Effect effect = step.effects().getFirst();
            step = dialogue.step(step.state(), new Input.EffectDone(effect.id(), bank.answer(effect)), FACTS);
            replies.addAll(step.replies());
        }
        return replies;
    }
}
