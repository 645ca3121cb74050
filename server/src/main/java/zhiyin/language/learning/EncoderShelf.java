package zhiyin.language.learning;

import zhiyin.understanding.Encoder;
import zhiyin.values.Language;

/** Where the encoder of a language is taken from. */
@FunctionalInterface
public interface EncoderShelf {

    Encoder of(Language language);
}
