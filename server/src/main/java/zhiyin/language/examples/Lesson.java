package zhiyin.language.examples;

import zhiyin.understanding.LabelledText;

/**
 * A sentence as the models learn it.
 *
 * @param writer who wrote it, as the files name them or as the id of the account
 * @param channel empty for any
 */
public record Lesson(String intent, String text, String writer, String channel) {

    public LabelledText labelled() {
        return new LabelledText(text, intent);
    }
}
