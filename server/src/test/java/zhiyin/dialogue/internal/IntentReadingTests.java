package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.entity.EntityFinder;
import zhiyin.values.Language;

class IntentReadingTests {

    private final FlowCatalogue catalogue =
            FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue();

    @Test
    void startsNoPaymentOfAnIntentThatIsNextToImpossible() {
        assertThat(startedBy(0.95, 0.001)).isNotEqualTo("transfer_other");
    }

    @Test
    void startsThePaymentThatIsMostOfWhatIsLeft() {
        assertThat(startedBy(0.6, 0.35)).isEqualTo("transfer_other");
    }

    /** The flow that an order with amount and payee starts, which seems to be for later and names no day. */
    private String startedBy(double scheduled, double transfer) {
        String text = "转500给妈妈";
        Understanding heard = new Understanding(
                Language.ZH,
                List.of(new IntentScore("scheduled_payment", scheduled), new IntentScore("transfer_other", transfer)),
                true,
                EntityFinder.find(text, LocalDate.of(2026, 11, 22), List.of("妈妈")));
        DialogueState state = new FlowDialogue(catalogue, "r").begin(new UUID(1, 1), Language.ZH, true);
        return new IntentReading(catalogue).read(state, text, heard).getFirst()
                        instanceof DialogueCommand.StartFlow(String flow)
                ? flow
                : "none";
    }
}
