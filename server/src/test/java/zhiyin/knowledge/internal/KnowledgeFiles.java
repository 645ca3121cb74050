package zhiyin.knowledge.internal;

import java.util.SortedMap;
import java.util.TreeMap;

/** Small content for tests. */
final class KnowledgeFiles {

    static final String ARTICLE = """
            id: card-lost
            revision: 2
            updated: 2026-01-05
            effectiveFrom: 2026-01-10
            audience: public
            owner: Cards
            zh:
              title: 银行卡丢失
              answer: 请马上挂失。
              body: 第一段。
              questions: [我的卡丢了, 卡被偷了, 怎么挂失]
            en:
              title: Lost card
              answer: Report it at once.
              body: First paragraph.
              questions: [I lost my card, My card was stolen, Report a lost card]
            """;

    private static final String SETTINGS = """
            zh:
              encoder: letters
              lexicalWeight: 0.1
              answerability: {bias: -5, cosine: 10, margin: 0, outsideMargin: 0, overlap: 0, lexicalMargin: 0, \
            threshold: 0.5, nearest: 0.1}
            en:
              encoder: letters
              lexicalWeight: 0.1
              answerability: {bias: -5, cosine: 10, margin: 0, outsideMargin: 0, overlap: 0, lexicalMargin: 0, \
            threshold: 0.5, nearest: 0.1}
            """;

    private KnowledgeFiles() {}

    static SortedMap<String, String> articles(String... contents) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String content : contents) {
            String id = content.lines().findFirst().orElseThrow().substring("id: ".length());
            files.put(id + ".yaml", content);
        }
        return files;
    }

    static SortedMap<String, String> search() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("settings.yaml", SETTINGS);
        files.put("words-zh.txt", "-: 我的, 了\n丢失: 丢\n");
        files.put("words-en.txt", "-: my, i\nlost: lose\n");
        files.put("others.txt", "name: 工商银行, ICBC\nmovement: 转, transfer\ntoward: 到, to\ndealing: 绑, link\n");
        files.put("outside-zh.txt", "今天天气怎么样\n");
        files.put("outside-en.txt", "what is the weather\n");
        return files;
    }
}
