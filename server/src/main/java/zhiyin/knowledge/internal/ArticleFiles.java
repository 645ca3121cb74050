package zhiyin.knowledge.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zhiyin.knowledge.Terms;
import zhiyin.release.spi.ContentKind;
import zhiyin.values.Language;

/** The articles and the terms they state, as files a bank may write itself. */
public final class ArticleFiles implements ContentKind {

    private static final String ARTICLES = "articles/";
    private static final String TERMS = "terms/";
    /** Mobile telephones, identity cards, payment cards and mail addresses; the bank's own lines are none of them. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![0-9])(1[3-9][0-9]{9}|[0-9]{17}[0-9Xx]|[0-9]{4}([ -]?[0-9]{4}){3}([ -]?[0-9]{1,3})?)(?![0-9])"
                    + "|[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}");

    private static final String YAML = "[A-Za-z0-9-]+\\.yaml";

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public boolean takes(String path) {
        return path.matches(ARTICLES + YAML) || path.matches(TERMS + YAML);
    }

    @Override
    public SortedMap<String, String> shipped() {
        SortedMap<String, String> files = new TreeMap<>();
        shippedArticles().forEach((name, content) -> files.put(ARTICLES + name, content));
        Library.resources("knowledge/terms/*.yaml").forEach((name, content) -> files.put(TERMS + name, content));
        return files;
    }

    static SortedMap<String, String> shippedArticles() {
        return Library.resources("knowledge/articles/*.yaml");
    }

    @Override
    public List<String> problems(SortedMap<String, String> files) {
        List<String> problems = new ArrayList<>();
        SortedMap<String, BilingualArticle> articles = new TreeMap<>();
        below(ARTICLES, files).forEach((name, content) -> {
            try {
                articles.put(ARTICLES + name, ArticleReader.read(name, content));
            } catch (KnowledgeFileException e) {
                problems.add(ARTICLES + e.getMessage());
            }
        });
        try {
            Terms terms = TermsReader.read(below(TERMS, files));
            articles.forEach((path, article) ->
                    FigureCheck.problems(article, terms).forEach(problem -> problems.add(path + ": " + problem)));
        } catch (KnowledgeFileException e) {
            problems.add(TERMS + e.getMessage());
        }
        files.forEach((path, content) -> personal(path, content, problems));
        problems.addAll(sameTitles(articles));
        return problems;
    }

    private static void personal(String path, String content, List<String> problems) {
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (PERSONAL.matcher(line).find()) {
                problems.add("%s:%d: holds what looks like the number or address of a person; take it out"
                        .formatted(path, number));
            }
        }
    }

    /** The articles among files of this kind, by file name. */
    static SortedMap<String, String> articles(SortedMap<String, String> files) {
        return below(ARTICLES, files);
    }

    private static SortedMap<String, String> below(String folder, SortedMap<String, String> files) {
        SortedMap<String, String> found = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder)) {
                found.put(path.substring(folder.length()), content);
            }
        });
        return found;
    }

    /** Two articles of one title would be two answers to one question. */
    private static List<String> sameTitles(SortedMap<String, BilingualArticle> articles) {
        List<String> problems = new ArrayList<>();
        Map<String, String> pathOf = new HashMap<>();
        articles.forEach((path, article) -> {
            for (Language language : Language.values()) {
                String title = article.text(language).title();
                String other = pathOf.put(title, path);
                if (other != null) {
                    problems.add(
                            "%s: has the title \"%s\" of %s; give one of them another".formatted(path, title, other));
                }
            }
        });
        return problems;
    }
}
