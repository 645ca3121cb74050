package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusCheckTests {

    private static final String HEADER = "text,category,writer\n";

    @Test
    void isContentWithAWholeCorpus() {
        CorpusCheck.Result result = CorpusCheck.of(corpus(""));

        assertThat(result.problems()).isEmpty();
        assertThat(result.sentences()).isEqualTo(2 * (30 + 30 + 800));
        assertThat(result.intents()).isEqualTo(3);
        assertThat(result.writers()).containsExactly("ann", "ben", "cho");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alpha7 words of balance?,balance,ann|en/balance.csv:32: is the sentence of en/balance.csv:9; remove one",
                "alpha7 words of goodbye,balance,ann|the same sentence of balance in en/balance.csv:32; keep the right one",
                "one,goodbye,ann|en/balance.csv:32: is of the intent goodbye, but the file is that of balance; move",
                "my card is 6222 0212 3456 7890,balance,ann|en/balance.csv:32: holds what looks like a number",
                "write to ann@example.com,balance,ann|en/balance.csv:32: holds what looks like a number or address",
                "我的余额,balance,ann|en/balance.csv:32: is mostly Chinese; move it to the files of zh",
                "one,balance|en/balance.csv:32: a row has text, category and writer, and none of them is empty",
                "one,,ann|en/balance.csv:32: a row has text, category and writer",
                "'\"one,balance,ann'|en/balance.csv: "
            })
    void namesFileLineAndMend(String row, String problem) {
        assertThat(CorpusCheck.of(corpus(row.replace("'", "") + "\n")).problems())
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void findsASentenceThatIsAlmostOneOfAnotherIntent() {
        SortedMap<String, String> files = corpus("");
        files.merge(
                "en/balance.csv",
                "please tell me how much the balance of my account is today,balance,ann\n",
                String::concat);
        files.merge(
                "en/goodbye.csv",
                "please tell me how much the balance of my account is todays,goodbye,ann\n",
                String::concat);

        assertThat(CorpusCheck.of(files).problems())
                .containsExactly("en/goodbye.csv:32: is of the intent goodbye, and almost the sentence of balance in"
                        + " en/balance.csv:32; make the difference plain");
    }

    @Test
    void findsALanguageThatLacksAnIntent() {
        SortedMap<String, String> files = corpus("");
        files.remove("zh/goodbye.csv");

        assertThat(CorpusCheck.of(files).problems())
                .containsExactly("zh/goodbye.csv: is missing; write sentences of it in that language");
    }

    @Test
    void findsTooFewExamplesAndWriters() {
        SortedMap<String, String> files = corpus("");
        files.put("en/goodbye.csv", HEADER + rows("goodbye", 29).replaceAll(",(ben|cho)\n", ",ann\n"));

        assertThat(CorpusCheck.of(files).problems())
                .containsExactly(
                        "en/goodbye: has 29 sentences; write 30 or more",
                        "en/goodbye: has the writers [ann] alone; let 3 or more write it",
                        "en/goodbye: ann wrote 29 of 29 sentences; add some of others");
    }

    @Test
    void refusesAFileWithoutItsColumns() {
        SortedMap<String, String> files = corpus("");
        files.put("en/goodbye.csv", "sentence,intent\nbye,goodbye\n");

        assertThat(CorpusCheck.of(files).problems())
                .contains(
                        "en/goodbye.csv:1: the header is \"sentence,intent\"; it must name the columns text,category,writer");
    }

    private static SortedMap<String, String> corpus(String moreOfBalance) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String language : new String[] {"zh", "en"}) {
            files.put(language + "/balance.csv", HEADER + rows("balance", 30));
            files.put(language + "/goodbye.csv", HEADER + rows("goodbye", 30));
            files.put(language + "/out_of_scope.csv", HEADER + rows("out_of_scope", 800));
        }
        files.merge("en/balance.csv", moreOfBalance, String::concat);
        return files;
    }

    private static String rows(String intent, int count) {
        String[] writers = {"ann", "ben", "cho"};
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, count)
                .forEach(n -> rows.append("alpha%d words of %s,%s,%s\n".formatted(n, intent, intent, writers[n % 3])));
        return rows.toString();
    }
}
