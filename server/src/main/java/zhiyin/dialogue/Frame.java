package zhiyin.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A flow under way.
 *
 * @param instance unique in its conversation; with the read-back number it makes the idempotency key
 * @param position index of the flow's step that runs or waits
 * @param slots what the customer gave
 * @param facts what the bank told
 * @param readBacks how often values were read back for confirmation
 */
public record Frame(
        String flow, String instance, int position, Map<String, Value> slots, Map<String, Value> facts, int readBacks) {

    public Frame {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public Frame at(int next) {
        return new Frame(flow, instance, next, slots, facts, readBacks);
    }

    public Frame with(String slot, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(slots);
        more.put(slot, value);
        return new Frame(flow, instance, position, more, facts, readBacks);
    }

    public Frame without(String slot) {
        Map<String, Value> fewer = new LinkedHashMap<>(slots);
        fewer.remove(slot);
        return new Frame(flow, instance, position, fewer, facts, readBacks);
    }

    public Frame learned(Map<String, Value> news) {
        Map<String, Value> more = new LinkedHashMap<>(facts);
        more.putAll(news);
        return new Frame(flow, instance, position, slots, more, readBacks);
    }

    public Frame readBackOnceMore() {
        return new Frame(flow, instance, position, slots, facts, readBacks + 1);
    }
}
