package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;

/**
 * One text while it is being read: as written, normalised to half width and small letters without a change of any
 * index, and with the places already taken by an entity. Used by one thread.
 */
class Reading {

    /** Stands for a character taken by an entity; matches no rule. */
    private static final char TAKEN = '\uE000';

    private final String original;
    private final String normal;
    private final char[] open;
    private final BitSet covered = new BitSet();
    private final List<Entity> found = new ArrayList<>();

    Reading(String original) {
        this.original = original;
        char[] chars = original.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = normal(chars[i]);
        }
        this.normal = new String(chars);
        this.open = chars;
    }

    private static char normal(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\t', '\n', '\r' -> ' ';
            case '\uFFE5' -> '\u00A5';
            case '\uFFE1' -> '\u00A3';
            case '\u2019' -> '\'';
            case TAKEN -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** Half width, small letters; every index is the index in the text as written. */
    String normal() {
        return normal;
    }

    /** As {@link #normal()}, with what is taken blotted out. */
    CharSequence open() {
        return new String(open);
    }

    /** Whether the character was written in full width, as a Chinese comma is. */
    boolean isWide(int index) {
        char c = original.charAt(index);
        return c >= '\uFF01' && c <= '\uFF5E';
    }

    void take(EntityType type, @Nullable String value, int from, int to) {
        take(type, value, from, to, false, List.of());
    }

    /** Takes an amount from {@code blotFrom} on; the words before it, which say how exact it is, stay open. */
    void takeAmount(
            EntityType type,
            @Nullable String value,
            int from,
            int blotFrom,
            int to,
            boolean ambiguous,
            @Nullable String currency) {
        add(type, value, from, to, ambiguous, List.of(), currency);
        blot(blotFrom, to);
    }

    void take(EntityType type, @Nullable String value, int from, int to, boolean ambiguous, List<String> alternatives) {
        add(type, value, from, to, ambiguous, alternatives);
        blot(from, to);
    }

    /** As {@link #take}, but others may still find something in these words. */
    void add(EntityType type, @Nullable String value, int from, int to, boolean ambiguous, List<String> alternatives) {
        add(type, value, from, to, ambiguous, alternatives, null);
    }

    private void add(
            EntityType type,
            @Nullable String value,
            int from,
            int to,
            boolean ambiguous,
            List<String> alternatives,
            @Nullable String currency) {
        found.add(new Entity(
                type,
                value,
                original.substring(from, to),
                original.codePointCount(0, from),
                original.codePointCount(0, to),
                ambiguous,
                alternatives,
                currency));
    }

    void blot(int from, int to) {
        for (int i = from; i < to; i++) {
            open[i] = TAKEN;
        }
    }

    /** Hides a name from the rules for times and numbers until {@link #uncover()}. */
    void cover(int from, int to) {
        for (int i = from; i < to; i++) {
            if (open[i] != TAKEN) {
                covered.set(i);
                open[i] = TAKEN;
            }
        }
    }

    void uncover() {
        covered.stream().forEach(i -> open[i] = normal.charAt(i));
        covered.clear();
    }

    boolean isOpen(int from, int to) {
        for (int i = from; i < to; i++) {
            if (open[i] == TAKEN) {
                return false;
            }
        }
        return true;
    }

    boolean names(EntityType type) {
        return found.stream().anyMatch(entity -> entity.type() == type);
    }

    /** Whether an entity of the type meets these places. */
    boolean names(EntityType type, int from, int to) {
        int start = original.codePointCount(0, from);
        int end = original.codePointCount(0, to);
        return found.stream().anyMatch(e -> e.type() == type && e.start() < end && start < e.end());
    }

    /** Where the entity of the type ends that holds these places. */
    Optional<Integer> endOf(EntityType type, int from, int to) {
        int start = original.codePointCount(0, from);
        int end = original.codePointCount(0, to);
        return found.stream()
                .filter(e -> e.type() == type && e.start() < start && end <= e.end())
                .map(e -> original.offsetByCodePoints(0, e.end()))
                .findFirst();
    }

    List<Entity> inOrder() {
        found.sort(Comparator.comparingInt(Entity::start).thenComparing(Entity::type));
        return List.copyOf(found);
    }

    String written(int from, int to) {
        return original.substring(from, to);
    }

    static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
