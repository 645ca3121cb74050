package zhiyin.understanding.signal;

/** A text to learn from: its features, the right answer, and how much it counts. */
record Seen(Row row, int label, float weight) {}
