package zhiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.understanding.signal.SignalModel;
import zhiyin.values.Language;

class ServingSignalsTests {

    private static final SortedMap<String, String> FEW = new TreeMap<>(
            Map.of(
                    "acts/en.csv",
                    "text,act,context,writer\nyes do,affirm,yesno,w\nno stop,deny,yesno,w\nno never,deny,yesno,w\n",
                    "tone/en.csv",
                    "text,sentiment,urgency,complaint,scam,vulnerable,writer\nawful,negative,0,1,0,0,w\nlovely,positive,0,0,0,0,w\n"));

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasTrainedAndTrainsAgainWhatIsDamaged() throws IOException {
        SignalModel trained = onlyOne(ServingSignals.all(Optional.of(folder), FEW));
        Path kept = file();
        SignalModel read = onlyOne(ServingSignals.all(Optional.of(folder), FEW));
        assertThat(read.id()).isEqualTo(trained.id());
        assertThat(read.tell("no never")).isEqualTo(trained.tell("no never"));
        Files.write(kept, new byte[] {1, 2, 3});
        assertThat(onlyOne(ServingSignals.all(Optional.of(folder), FEW)).tell("no never"))
                .isEqualTo(trained.tell("no never"));
        assertThat(Files.size(kept)).isGreaterThan(3);
    }

    @Test
    void servesWithoutThemWhereNoSentencesAre() {
        assertThat(ServingSignals.all(Optional.empty(), new TreeMap<>())).isEmpty();
    }

    private static SignalModel onlyOne(List<SignalModel> models) {
        assertThat(models).singleElement().extracting(SignalModel::language).isEqualTo(Language.EN);
        return models.getFirst();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
