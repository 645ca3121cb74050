package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowReaderTests {

    private static final String GOOD = """
            flow: pay
            title: { zh: 付款, en: a payment }
            sign-in: required
            slots:
              amount: { type: amount, ask: { zh: 多少？, en: How much? } }
            steps:
              - collect: amount
              - query: check
                with: { amount: amount }
                on: { possible: next }
              - confirm:
                  title: { zh: 核对, en: Check }
                  text: { zh: 确认吗？, en: Do you confirm? }
                  fields: []
                  digest: check.digest
              - step-up:
                  text: { zh: 请验证, en: Please verify }
              - command: pay
                with: { amount: amount }
                on: { posted: end }
            """;

    @Test
    void readsEveryFlowThatShips() {
        FlowCatalogue catalogue =
                FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue();

        assertThat(catalogue.flow("transfer_other").orElseThrow().steps()).hasSize(7);
        assertThat(catalogue.startedBy("balance").orElseThrow().needsSignIn()).isTrue();
    }

    @Test
    void readsAFlowThatConfirmsAndProvesBeforeItPays() {
        assertThat(FlowReader.read("pay.yaml", GOOD).steps()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sign-in: required           | sign-in: perhaps        | pay.yaml:3: sign-in cannot be 'perhaps'. Write required or not-needed.
        sign-in: required           | sign-in: not-needed     | A visitor could command the bank. Write 'sign-in: required'.
        - collect: amount           | - collect: sum          | pay.yaml:7: There is no slot 'sum'. Declare it under slots: [amount].
        on: { posted: end }         | on: { posted: nowhere } | There is no step 'nowhere'. Use next, end or one of
        type: amount                | type: money             | pay.yaml:5: There is no slot type 'money'. Write amount, choice, note or place.
        zh: 付款, en: a payment     | zh: 付款                | pay.yaml:2: 'en' is missing. Add a line 'en: ...'.
        flow: pay                   | flux: pay               | pay.yaml:1: 'flux' is not known here.
        digest: check.digest        | fields: []              | twice
        - command: pay              | - command: pay\\n    say: x | A step does one thing
        """)
    void refusesAWrongFlowNamingLineAndMend(String right, String wrong, String message) {
        String content = GOOD.replace(right, wrong.replace("\\n", "\n"));
        assertThat(content).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> FlowReader.read("pay.yaml", content))
                .isInstanceOf(FlowFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesMoneyThatLeavesWithoutAStepUp() {
        String content = GOOD.replaceAll("(?m)^  - step-up:\\n.*\\n", "");

        assertThatThrownBy(() -> FlowReader.read("pay.yaml", content))
                .isInstanceOf(FlowFileException.class)
                .hasMessageContaining("The command 'pay' would run without a step-up.")
                .hasMessageContaining("Put confirm and step-up before it");
    }

    @Test
    void refusesAStepUpForValuesNobodyReadBack() {
        String content = GOOD.replaceAll("(?ms)^  - confirm:.*?check.digest\\n", "");

        assertThatThrownBy(() -> FlowReader.read("pay.yaml", content))
                .hasMessageContaining("A step-up proves values nobody has read back.");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertThatThrownBy(() -> FlowReader.read("broken.yaml", "flow: x\nsteps: [unclosed"))
                .isInstanceOf(FlowFileException.class)
                .hasMessageContaining("broken.yaml:2: This is not YAML");
    }
}
