package zhiyin.knowledge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhiyin.knowledge.Terms;
import zhiyin.knowledge.Terms.Figure;
import zhiyin.knowledge.Terms.Unit;
import zhiyin.knowledge.internal.StatedFigures.Stated;
import zhiyin.values.Language;

/**
 * Whether an article says of the bank's fees, limits and periods what its terms say, and the same in both languages. An
 * article that names its terms is held to them: a figure of another topic is wrong even where the number occurs elsewhere.
 */
final class FigureCheck {

    /** What texts count without a word for the unit: "3 张", "16 or older". */
    private static final Set<Unit> UNNAMED = Set.of(Unit.AGE, Unit.COUNT, Unit.POINT);

    private FigureCheck() {}

    /** What is wrong, each with its mend; empty where all is well. */
    static List<String> problems(BilingualArticle article, Terms terms) {
        List<String> problems = new ArrayList<>();
        article.terms().ifPresent(topics -> problems.addAll(problems(article, topics, terms)));
        problems.addAll(differences(article));
        return problems;
    }

    private static List<String> problems(BilingualArticle article, List<String> topics, Terms terms) {
        List<String> problems = new ArrayList<>();
        List<Figure> allowed = new ArrayList<>();
        for (String id : topics) {
            terms.topic(id)
                    .ifPresentOrElse(
                            topic -> allowed.addAll(topic.figures().values()),
                            () -> problems.add(
                                    "names the terms \"" + id + "\", which there are not; correct the name"));
        }
        for (Language language : Language.values()) {
            for (Stated stated : stated(article, language)) {
                if (allowed.stream().noneMatch(figure -> agrees(stated, figure))) {
                    problems.add(
                            "says \"%s\" in %s, which none of its terms says; correct the figure, or name its terms"
                                    .formatted(stated.written(), language.tag()));
                }
            }
        }
        return problems;
    }

    private static List<String> differences(BilingualArticle article) {
        Set<String> onlyChinese = values(article, Language.ZH);
        Set<String> onlyEnglish = values(article, Language.EN);
        Set<String> both = new TreeSet<>(onlyChinese);
        both.retainAll(onlyEnglish);
        onlyChinese.removeAll(both);
        onlyEnglish.removeAll(both);
        return onlyChinese.isEmpty() && onlyEnglish.isEmpty()
                ? List.of()
                : List.of("says %s in zh alone and %s in en alone; say the same in both"
                        .formatted(onlyChinese, onlyEnglish));
    }

    private static boolean agrees(Stated stated, Figure figure) {
        return stated.value().equals(figure.value())
                && stated.unit()
                        .map(unit -> unit == figure.unit() || UNNAMED.contains(figure.unit()))
                        .orElse(true);
    }

    private static List<Stated> stated(BilingualArticle article, Language language) {
        BilingualArticle.Text text = article.text(language);
        return StatedFigures.in(
                String.join(" . ", text.title(), text.answer(), text.body()).replace('\n', ' '), language);
    }

    private static Set<String> values(BilingualArticle article, Language language) {
        return stated(article, language).stream().map(Stated::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
