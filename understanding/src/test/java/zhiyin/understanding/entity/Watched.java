package zhiyin.understanding.entity;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A text that counts in {@code looks} how often a character of it is looked at. */
public record Watched(CharSequence text, AtomicLong looks) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks.incrementAndGet();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        looks.addAndGet(to - from);
        return text.subSequence(from, to);
    }

    @Override
    public String toString() {
        looks.addAndGet(text.length());
        return text.toString();
    }

    @Override
    public IntStream chars() {
        looks.addAndGet(text.length());
        return text.chars();
    }
}
