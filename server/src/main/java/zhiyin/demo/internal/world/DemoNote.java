package zhiyin.demo.internal.world;

import java.util.List;
import zhiyin.values.Language;

/** What is worth knowing about a person before playing them, for readers of either language. */
public record DemoNote(String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** The note of one person, from a pattern with {@code {name}} and {@code {payees}}. */
    public DemoNote filled(String name, List<String> payees) {
        return new DemoNote(filled(zh, name, String.join("、", payees)), filled(en, name, String.join(", ", payees)));
    }

    private static String filled(String pattern, String name, String payees) {
        return pattern.replace("{name}", name).replace("{payees}", payees);
    }
}
