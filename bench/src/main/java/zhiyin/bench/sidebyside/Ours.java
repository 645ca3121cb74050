package zhiyin.bench.sidebyside;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

/** The cascade that serves, its encoders asked anew for every text. */
final class Ours implements Contestant {

    private static final long SEED = 1;

    private final Map<Language, Encoder> encoders = new EnumMap<>(Language.class);

    @Override
    public String version() {
        return "Zhiyin";
    }

    @Override
    public Told learn(Language language, List<LabelledText> train) {
        Encoder encoder = encoders.computeIfAbsent(language, Encoders::withoutMemory);
        IntentModel model = new IntentTrainer(language, encoder).train(train, SEED);
        boolean refuses = train.stream().anyMatch(row -> row.intent().equals(Understanding.OUT_OF_SCOPE));
        return text -> {
            IntentModel.Answer answer = model.answer(text);
            return refuses ? answer.intent() : answer.intents().getFirst().intent();
        };
    }
}
