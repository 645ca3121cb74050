package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.Value;
import zhiyin.values.Language;
import zhiyin.values.Money;

/** Makes replies in one language from templates and values. */
final class Speaker {

    /** More buttons than this help nobody; further candidates can still be typed. */
    private static final int MOST_OPTIONS = 8;

    private static final int LONGEST_ECHO = 24;
    private static final int LONGEST_WISH = 60;

    private final Words words;
    private final Templates templates;
    private final Language language;
    private final Templates.Reader reader;

    Speaker(Words words, Language language, Facts facts) {
        this.words = words;
        this.templates = new Templates(words);
        this.language = language;
        this.reader = new Templates.Reader(
                language, facts.zone(), facts.now().atZone(facts.zone()).toLocalDate());
    }

    String sentence(Sentence sentence) {
        return words.sentence(sentence).in(language);
    }

    String sentence(Sentence sentence, String hole, String filling) {
        return sentence(sentence).replace("{" + hole + "}", filling);
    }

    /** What the customer wrote, as far as it is worth repeating. */
    static String clipped(String words) {
        return clipped(words, LONGEST_ECHO);
    }

    /** A wish of the customer's, by which it is told apart from the others. */
    static String wish(String words) {
        return clipped(words, LONGEST_WISH);
    }

    private static String clipped(String words, int longest) {
        int length = words.codePointCount(0, words.length());
        return length <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
    }

    /** A part of a message without the marks around it. */
    static String tidy(String words) {
        return words.replaceAll("^[\\s,，。;；、]++|(?<![\\s,，。.;；!！、])[\\s,，。.;；!！、]++$", "");
    }

    String quoted(String words) {
        return language == Language.ZH ? "“" + words + "”" : "\"" + words + "\"";
    }

    /** A flow within a sentence. */
    String named(Flow flow) {
        return language == Language.ZH ? quoted(title(flow)) : title(flow);
    }

    /** Between the things of a list. */
    String comma() {
        return language == Language.ZH ? "、" : ", ";
    }

    String amount(Money money) {
        return Templates.money(money, language);
    }

    String title(Flow flow) {
        return flow.title().in(language);
    }

    String in(Bilingual text) {
        return text.in(language);
    }

    Reply text(Sentence sentence) {
        return Reply.text(sentence(sentence));
    }

    Reply choices(String text, List<Value.Group> options) {
        return Reply.of(ReplyType.CHOICES, text, new Value.Group(Map.of("options", new Value.Rows(options))));
    }

    Value.Group option(Sentence sentence) {
        return option(sentence(sentence), sentence(sentence));
    }

    static Value.Group option(String label, String say) {
        Map<String, Value> option = new LinkedHashMap<>();
        option.put("label", new Value.Text(label));
        option.put("say", new Value.Text(say));
        return new Value.Group(option);
    }

    Reply choose(String text, List<Value.Ref> candidates) {
        return choices(
                text,
                candidates.stream()
                        .limit(MOST_OPTIONS)
                        .map(ref -> option(ref.label(), ref.label()))
                        .toList());
    }

    Reply form(String text, String slot) {
        return Reply.of(ReplyType.FORM, text, new Value.Group(Map.of("slot", new Value.Text(slot))));
    }

    Reply speech(FlowStep.Speech speech, Frame frame) {
        String text = fill(speech.text(), frame);
        Map<String, Value> values = new LinkedHashMap<>();
        if (speech.list().isPresent()) {
            FlowStep.Listing listing = speech.list().get();
            Optional<Value> rows = Paths.find(frame, listing.rows());
            if (rows.orElse(null) instanceof Value.Rows found && !found.rows().isEmpty()) {
                List<String> lines = found.rows().stream()
                        .map(row -> line(listing.line(), row))
                        .toList();
                text = text + "\n" + String.join("\n", lines);
                values.put("rows", found);
            } else {
                text = fill(listing.none(), frame);
            }
        }
        speech.card().ifPresent(card -> values.putAll(card(card, frame).values()));
        if (!speech.choices().isEmpty()) {
            values.put(
                    "options",
                    new Value.Rows(speech.choices().stream()
                            .map(c -> option(c.label().in(language), c.say().in(language)))
                            .toList()));
        }
        return Reply.of(speech.type(), text, new Value.Group(values));
    }

    Reply confirmation(FlowStep.Confirm confirm, Frame frame) {
        Map<String, Value> values =
                new LinkedHashMap<>(card(confirm.card(), frame).values());
        values.put("confirm", option(Sentence.CONFIRM));
        values.put("cancel", option(Sentence.CANCEL));
        return Reply.of(ReplyType.CONFIRMATION, fill(confirm.card().text(), frame), new Value.Group(values));
    }

    Reply stepUp(FlowStep.ProveStepUp prove, Optional<FlowStep.Card> card, Frame frame, UUID stepUpId) {
        Value.Group values = card.map(c -> card(c, frame)).orElse(Value.Group.of());
        return new Reply(ReplyType.STEP_UP, fill(prove.text(), frame), List.of(), Optional.of(stepUpId), values);
    }

    private Value.Group card(FlowStep.Card card, Frame frame) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("kind", new Value.Text(frame.flow()));
        values.put("title", new Value.Text(fill(card.title(), frame)));
        card.outcome().ifPresent(outcome -> values.put("outcome", new Value.Text(outcome)));
        card.amount().flatMap(path -> Paths.find(frame, path)).ifPresent(amount -> values.put("amount", amount));
        List<Value.Group> fields = new ArrayList<>();
        for (FlowStep.Field field : card.fields()) {
            Map<String, Value> shown = new LinkedHashMap<>();
            shown.put("name", new Value.Text(field.name()));
            shown.put("label", new Value.Text(field.label().in(language)));
            shown.put("value", new Value.Text(fill(field.value(), frame)));
            fields.add(new Value.Group(shown));
        }
        values.put("fields", new Value.Rows(fields));
        return new Value.Group(values);
    }

    String fill(Bilingual template, Frame frame) {
        return templates.fill(template, reader, path -> Paths.find(frame, path));
    }

    private String line(Bilingual template, Value.Group row) {
        Function<String, Optional<Value>> values = path -> Paths.find(row, path);
        return templates.fill(template, reader, values);
    }
}
