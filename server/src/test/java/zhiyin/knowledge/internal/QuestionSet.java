package zhiyin.knowledge.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.values.Language;

/** The committed questions of one language, half for development, half for measuring. */
record QuestionSet(Language language, List<Question> questions) {

    /**
     * A question as a customer may put it.
     *
     * @param articles those that answer it; none where the bank's articles do not
     */
    record Question(String id, String text, List<String> articles, String split) {

        boolean answerable() {
            return !articles.isEmpty();
        }
    }

    static QuestionSet of(Language language) {
        String name = "/knowledge/questions-" + language.tag() + ".jsonl";
        JsonMapper json = JsonMapper.builder().build();
        List<Question> questions = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(QuestionSet.class.getResourceAsStream(name), name)) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode node = json.readTree(line);
                List<String> articles = new ArrayList<>();
                node.path("articles").forEach(article -> articles.add(article.asString()));
                questions.add(new Question(
                        node.path("id").asString(),
                        node.path("question").asString(),
                        List.copyOf(articles),
                        node.path("split").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new QuestionSet(language, List.copyOf(questions));
    }

    List<Question> half(String split) {
        return questions.stream()
                .filter(question -> question.split().equals(split))
                .toList();
    }
}
