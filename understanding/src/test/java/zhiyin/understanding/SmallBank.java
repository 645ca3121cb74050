package zhiyin.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zhiyin.understanding.encoder.JoinedEncoder;
import zhiyin.values.Language;

/** A corpus small enough to learn within a second, with clear sentences, unclear ones and some out of scope. */
public final class SmallBank {

    private static final long SEED = 11;

    private static final String[][] ACTS = {
        {"balance", "show me", "what is", "tell me", "how much is"},
        {"freeze", "please freeze", "block", "lock", "put a stop on"},
        {"limit", "raise the limit of", "change the limit on", "lower the limit of", "what limit has"},
        {"statement", "send me a statement of", "print statements for", "email the statement of", "export"},
        {"close", "close", "cancel", "get rid of", "I want to end"},
    };
    private static final String[] THINGS = {"account", "card", "loan", "deposit"};
    private static final String[] TAILS = {"", " please", " today", " thanks", " for my wife", " right now"};
    private static final String[] STRANGE = {
        "weather in", "a poem about", "football with", "recipes from", "the mayor of"
    };
    private static final String[] PLACES = {"paris", "rome", "the sea", "china", "space", "summer", "berlin"};

    private SmallBank() {}

    /** Twenty intents, twelve sentences each, and out of scope. */
    public static List<LabelledText> examples() {
        List<LabelledText> examples = new ArrayList<>();
        Random random = new Random(SEED);
        for (String[] act : ACTS) {
            for (String thing : THINGS) {
                for (int i = 0; i < 12; i++) {
                    String verb = act[1 + i % 4];
                    String text = "%s my %s%s".formatted(verb, thing, TAILS[random.nextInt(TAILS.length)]);
                    examples.add(new LabelledText(text, act[0] + "_" + thing));
                }
            }
        }
        for (String strange : STRANGE) {
            for (String place : PLACES) {
                examples.add(new LabelledText(strange + " " + place, Understanding.OUT_OF_SCOPE));
            }
        }
        return examples;
    }

    /** Two parts of different size. */
    public static Encoder encoder(LettersEncoder small, LettersEncoder large) {
        return new JoinedEncoder(List.of(small, large));
    }

    public static IntentModel model(Encoder encoder) {
        return new IntentTrainer(Language.EN, encoder).train(examples(), SEED);
    }
}
