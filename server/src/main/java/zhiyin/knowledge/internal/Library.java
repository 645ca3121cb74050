package zhiyin.knowledge.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import zhiyin.values.Language;

/**
 * Everything the knowledge base is made of, read and checked.
 *
 * @param articles by id
 * @param outside questions that no article answers, by language
 * @param others the other banks and wallet firms, whose business no article answers for
 * @param contentHash of the files themselves, in hexadecimal
 */
record Library(
        SortedMap<String, BilingualArticle> articles,
        Map<Language, SearchSettings> settings,
        Map<Language, Analyzer> analyzers,
        Map<Language, List<String>> outside,
        NamedOthers others,
        String contentHash) {

    private static final String SETTINGS = "search/settings.yaml";
    private static final String OTHERS = "others.txt";

    /**
     * Reads the files that the platform comes with.
     *
     * @throws KnowledgeFileException naming the first wrong file, its field and the mend
     */
    static Library bundled() {
        return of(ArticleFiles.shippedArticles(), search());
    }

    /**
     * Reads these articles, to be searched as the platform comes with.
     *
     * @throws KnowledgeFileException naming the first wrong file, its field and the mend
     */
    static Library of(SortedMap<String, String> articleFiles) {
        return of(articleFiles, search());
    }

    private static SortedMap<String, String> search() {
        return resources("knowledge/search/*");
    }

    /**
     * @param articleFiles content of each article file, by name
     * @param searchFiles content of each settings file, by name
     */
    static Library of(SortedMap<String, String> articleFiles, SortedMap<String, String> searchFiles) {
        SortedMap<String, BilingualArticle> articles = new TreeMap<>();
        articleFiles.forEach((name, content) -> {
            BilingualArticle article = ArticleReader.read(name, content);
            articles.put(article.id(), article);
        });
        if (articles.isEmpty()) {
            throw new KnowledgeFileException("knowledge/articles", "(all)", "add at least one article");
        }
        Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
        Map<Language, List<String>> outside = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            analyzers.put(language, analyzer(language, words(searchFiles, language)));
            outside.put(language, outside(searchFiles, language));
        }
        Map<Language, SearchSettings> settings = SearchSettings.read(SETTINGS, required(searchFiles, "settings.yaml"));
        NamedOthers others = NamedOthers.read("search/" + OTHERS, required(searchFiles, OTHERS));
        return new Library(articles, settings, analyzers, outside, others, hash(articleFiles, searchFiles));
    }

    SearchSettings settings(Language language) {
        SearchSettings found = settings.get(language);
        if (found == null) {
            throw new IllegalStateException("no search settings for " + language.tag());
        }
        return found;
    }

    Analyzer analyzer(Language language) {
        Analyzer found = analyzers.get(language);
        if (found == null) {
            throw new IllegalStateException("no analyzer for " + language.tag());
        }
        return found;
    }

    List<String> outside(Language language) {
        return outside.getOrDefault(language, List.of());
    }

    private static Analyzer analyzer(Language language, WordList words) {
        return switch (language) {
            case ZH -> new ChineseAnalyzer(words);
            case EN -> new EnglishWordsAnalyzer(words);
        };
    }

    private static WordList words(SortedMap<String, String> searchFiles, Language language) {
        String name = "words-" + language.tag() + ".txt";
        return WordList.read("search/" + name, required(searchFiles, name));
    }

    private static List<String> outside(SortedMap<String, String> searchFiles, Language language) {
        return required(searchFiles, "outside-" + language.tag() + ".txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String required(SortedMap<String, String> files, String name) {
        String content = files.get(name);
        if (content == null) {
            throw new KnowledgeFileException("search/" + name, "(all)", "the file is missing; restore it");
        }
        return content;
    }

    static SortedMap<String, String> resources(String pattern) {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern)) {
                String name = resource.getFilename();
                if (name != null) {
                    files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files " + pattern + " cannot be read", e);
        }
        return files;
    }

    private static String hash(SortedMap<String, String> articleFiles, SortedMap<String, String> searchFiles) {
        MessageDigest digest = sha256();
        articleFiles.forEach((name, content) -> add(digest, name, content));
        searchFiles.forEach((name, content) -> add(digest, name, content));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Length before content, so that no two sets of files are hashed alike. */
    private static void add(MessageDigest digest, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        digest.update((name + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
