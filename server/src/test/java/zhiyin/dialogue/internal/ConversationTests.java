package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhiyin.conversation.internal.MessageGuard;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Step;
import zhiyin.language.ServingModels;
import zhiyin.language.ServingSignals;
import zhiyin.privacy.internal.ShippedGuards;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.signal.SignalUnderstander;
import zhiyin.values.Language;

/** The bankers' conversations, held with the serving models and flows and a bank in memory. */
class ConversationTests {

    private static final Path FOLDER = Path.of("src/test/resources/conversations");

    private static Understander understander;
    private static FlowDialogue dialogue;

    @BeforeAll
    static void trainAndRead() {
        Optional<Path> kept = Optional.of(Path.of("target/models"));
        understander =
                new SignalUnderstander(ServingModels.understander(ServingModels.all(kept)), ServingSignals.all(kept));
        dialogue = new FlowDialogue(
                FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue(), "r-0123456789abcdef");
    }

    static Stream<ConversationScript> chinese() throws IOException {
        return scripts("zh");
    }

    static Stream<ConversationScript> english() throws IOException {
        return scripts("en");
    }

    private static Stream<ConversationScript> scripts(String language) throws IOException {
        List<ConversationScript> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            for (Path file : files.sorted().toList()) {
                scripts.addAll(ConversationScript.read(file));
            }
        }
        return scripts.stream();
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void holdsInChinese(ConversationScript script) {
        hold(script, Language.ZH);
    }

    @ParameterizedTest
    @MethodSource("english")
    void holdsInEnglish(ConversationScript script) {
        hold(script, Language.EN);
    }

    private static boolean is(ConversationScript script, ConversationScript.Kind kind) {
        return script.lines().stream().anyMatch(line -> line.kind() == kind);
    }

    private static void hold(ConversationScript script, Language language) {
        ScriptedBank bank = new ScriptedBank(
                is(script, ConversationScript.Kind.WEALTHY)
                        ? ScriptedBank.Customer.WEALTHY
                        : is(script, ConversationScript.Kind.ALONE)
                                ? ScriptedBank.Customer.ALONE
                                : ScriptedBank.Customer.USUAL);
        boolean visitor = is(script, ConversationScript.Kind.VISITOR);
        Facts facts = new Facts(ScriptedBank.NOW, ZoneId.of("Asia/Shanghai"), !visitor);
        DialogueState state = dialogue.begin(new UUID(7, 7), language, true);
        List<Reply> unread = new ArrayList<>();
        for (ConversationScript.Line line : script.lines()) {
            String where = script.file() + ":" + line.number();
            switch (line.kind()) {
                case VISITOR, WEALTHY, ALONE -> {}
                case SAYS -> {
                    assertThat(unread)
                            .as("%s: replies before this line were not listed", where)
                            .isEmpty();
                    state = run(state, said(state, line.text()), facts, bank, unread);
                }
                case EVENT -> {
                    assertThat(unread)
                            .as("%s: replies before this line were not listed", where)
                            .isEmpty();
                    state = run(state, event(where, state, line.text()), facts, bank, unread);
                }
                case REPLY -> {
                    assertThat(unread).as("%s: a reply is expected", where).isNotEmpty();
                    Reply reply = unread.removeFirst();
                    String[] parts = line.text().split(":", 2);
                    assertThat(reply.type().id())
                            .as("%s: %s", where, reply.text())
                            .isEqualTo(parts[0].strip());
                    if (parts.length == 2) {
                        assertThat(reply.text()).as(where).contains(parts[1].strip());
                    }
                }
                case COUNT -> {
                    String[] parts = line.text().split(" ");
                    assertThat(bank.commands().keySet()).as(where).hasSize(Integer.parseInt(parts[2]));
                }
            }
        }
        assertThat(unread).as("%s: replies at the end were not listed", script).isEmpty();
    }

    private static Input said(DialogueState state, String text) {
        if (ShippedGuards.CODES.looksLikeCode(text, MessageGuard.awaited(state.awaiting()))) {
            return new Input.Redacted(Optional.empty());
        }
        return heard(state, ShippedGuards.NUMBERS.masked(text));
    }

    private static Input heard(DialogueState state, String text) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        List<String> names = dialogue.knownNames(state);
        Understanding heard = understander.understand(text, Optional.of(state.language()), today, names);
        return new Input.Said(dialogue.interpret(
                state, text, Optional.empty(), heard, () -> understander.wishes(text, heard, today, names)));
    }

    private static Input event(String where, DialogueState state, String event) {
        assertThat(state.awaiting()).as("%s: a step-up waits", where).isInstanceOf(Awaiting.StepUp.class);
        UUID stepUpId = ((Awaiting.StepUp) state.awaiting()).stepUpId();
        return event.equals("gone") ? new Input.StepUpGone(stepUpId) : new Input.SteppedUp(stepUpId);
    }

    private static DialogueState run(
            DialogueState state, Input input, Facts facts, ScriptedBank bank, List<Reply> replies) {
        Step step = dialogue.step(state, input, facts);
        replies.addAll(step.replies());
        while (!step.effects().isEmpty()) {
            Effect effect = step.effects().getFirst();
            step = dialogue.step(step.state(), new Input.EffectDone(effect.id(), bank.answer(effect)), facts);
            replies.addAll(step.replies());
        }
        return step.state();
    }
}
