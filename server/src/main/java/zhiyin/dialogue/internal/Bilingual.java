package zhiyin.dialogue.internal;

import zhiyin.values.Language;

/** A template in every language the bank speaks. */
record Bilingual(String zh, String en) {

    String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
