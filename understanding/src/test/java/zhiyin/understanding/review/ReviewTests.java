package zhiyin.understanding.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.review.Comparison.Change;
import zhiyin.understanding.review.Comparison.IntentChange;
import zhiyin.understanding.review.Coverage.Place;

class ReviewTests {

    @Test
    void countsConfusionsAndShowsTheSurestFirst() {
        List<Confusion> found = Confusion.of(
                List.of(
                        judged("a1", "balance", score("receipt", 0.6)),
                        judged("a2", "balance", score("receipt", 0.9)),
                        judged("a3", "balance", score("balance", 0.9)),
                        judged("b1", "receipt", score("balance", 0.7))),
                1);

        assertThat(found)
                .containsExactly(
                        new Confusion("balance", "receipt", 2, List.of("a2")),
                        new Confusion("receipt", "balance", 1, List.of("b1")));
    }

    @Test
    void countsWhatIsTooUnsureAsOutOfScope() {
        Judged unsure = new Judged(
                new LabelledText("a", "balance"), new IntentModel.Answer(List.of(score("balance", 0.3)), false));

        assertThat(Confusion.of(List.of(unsure), 5))
                .containsExactly(new Confusion("balance", Understanding.OUT_OF_SCOPE, 1, List.of("a")));
    }

    @Test
    void suspectsALabelThatIsConfidentlyContradicted() {
        List<Judged> judged = List.of(
                judged("right", "balance", score("balance", 0.9), score("receipt", 0.1)),
                judged("wrong", "balance", score("receipt", 0.95), score("balance", 0.05)),
                judged("unsure", "balance", score("receipt", 0.5), score("balance", 0.45)),
                judged("other", "receipt", score("receipt", 0.8), score("balance", 0.2)));

        List<Suspect> suspects = Suspect.of(judged);

        assertThat(suspects).extracting(Suspect::text).containsExactly("wrong");
        assertThat(suspects.getFirst().likely()).isEqualTo("receipt");
        assertThat(suspects.getFirst().doubt()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void namesIntentsWhoseSentencesLieAmongEachOther() {
        List<LabelledText> examples = Stream.of("a", "a", "a", "b", "b", "c", "c")
                .map(intent -> new LabelledText("text", intent))
                .toList();
        float[][] vectors = {{1, 0, 0}, {1, 0, 0}, {0.2f, 1, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}};

        List<SimilarIntents> pairs = SimilarIntents.of(examples, vectors);

        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().one() + pairs.getFirst().other()).isEqualTo("ab");
        assertThat(pairs.getFirst().strays()).isEqualTo(1);
        assertThat(pairs.getFirst().share()).isEqualTo(0.2);
    }

    @Test
    void groupsTextsThatLieTogether() {
        float[][] vectors = {{1, 0}, {0, 1}, {0.95f, 0.1f}, {0.99f, 0.05f}, {0.1f, 1}};

        assertThat(UnknownGroup.of(vectors, 0.9))
                .extracting(
                        group -> List.copyOf(group.members().stream().sorted().toList()))
                .containsExactly(List.of(0, 2, 3), List.of(1, 4));
        assertThat(UnknownGroup.of(vectors, 0.9).getFirst().typical()).isEqualTo(3);
        assertThat(UnknownGroup.of(new float[0][], 0.9)).isEmpty();
    }

    @Test
    void countsASentenceForAnyChannelOnEachOfThem() {
        Place web = new Place("balance", "zh", "web");
        Place anywhere = new Place("balance", "zh", "");

        assertThat(Coverage.of(List.of(anywhere, anywhere), List.of(web, web, web)))
                .containsExactly(new Coverage("balance", "zh", "web", 2, 3));
        assertThat(Coverage.of(List.of(anywhere, web, new Place("limits", "zh", "")), List.of(web)))
                .containsExactly(new Coverage("balance", "zh", "web", 2, 1), new Coverage("limits", "zh", "", 1, 0));
    }

    @Test
    void comparesOnSentencesOfTheSameLabelAlone() {
        List<Judged> before = List.of(
                judged("won", "balance", score("receipt", 0.9)),
                judged("lost", "receipt", score("receipt", 0.9)),
                judged("same", "receipt", score("balance", 0.9)),
                judged("relabelled", "receipt", score("receipt", 0.9)));
        List<Judged> after = List.of(
                judged("won", "balance", score("balance", 0.9)),
                judged("lost", "receipt", score("balance", 0.9)),
                judged("same", "receipt", score("balance", 0.8)),
                judged("relabelled", "balance", score("receipt", 0.9)),
                judged("new", "balance", score("balance", 0.9)));

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison)
                .isEqualTo(new Comparison(
                        3,
                        1,
                        1,
                        2,
                        List.of(
                                new IntentChange("balance", 1, 1, 0, 2, 0, false),
                                new IntentChange("receipt", 2, 0, 1, 0, 1, false)),
                        List.of(
                                new Change("won", "balance", "receipt", "balance"),
                                new Change("lost", "receipt", "receipt", "balance"))));
    }

    @Test
    void showsFirstWhatIsNotToldAnyMore() {
        List<Judged> before = List.of(
                judged("a", "balance", score("balance", 0.9)),
                judged("b", "balance", score("balance", 0.9)),
                judged("w", "weather", score("weather", 0.9)),
                judged("v", "weather", score("weather", 0.9)));
        List<Judged> after = List.of(judged("a", "balance", score("balance", 0.9)));

        Comparison comparison = Comparison.of(before, after);

        assertThat(comparison.intents())
                .containsExactly(
                        new IntentChange("weather", 0, 0, 0, 0, 2, true),
                        new IntentChange("balance", 1, 0, 0, 0, 1, false));
        assertThat(Comparison.of(after, before).withAtMost(0).changed()).isZero();
    }

    private static Judged judged(String text, String intent, IntentScore... scores) {
        return new Judged(new LabelledText(text, intent), new IntentModel.Answer(List.of(scores), true));
    }

    private static IntentScore score(String intent, double probability) {
        return new IntentScore(intent, probability);
    }
}
