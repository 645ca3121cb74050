package zhiyin.understanding.entity.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that name a time, and how they are read. */
record Rule(Pattern words, Reader reader) {

    /** Reads what the words of a rule say. */
    interface Reader {
        /** The pieces the words make; null when they make none after all. */
        @Nullable
        List<Piece> read(Matcher m, Scene scene);
    }

    static Rule of(String words, Reader reader) {
        return new Rule(Pattern.compile(words), reader);
    }

    static Rule one(String words, One reader) {
        return of(words, (m, scene) -> {
            Piece piece = reader.read(m, scene);
            return piece == null ? null : List.of(piece);
        });
    }

    /** Reads what the words of a rule say when they make one piece. */
    interface One {
        @Nullable
        Piece read(Matcher m, Scene scene);
    }

    static Rule nothing(String words) {
        return one(words, (m, scene) -> Piece.open(Shape.NOTHING, m.start(), m.end(), 0, 0));
    }

    /** Whether words of this rule may begin with {@code c}. */
    boolean mayBeginWith(char c) {
        Matcher m = words.matcher(String.valueOf(c));
        return m.lookingAt() || m.hitEnd();
    }
}
