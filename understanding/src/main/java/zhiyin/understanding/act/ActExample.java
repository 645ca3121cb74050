package zhiyin.understanding.act;

/** A sentence, what it does, and who wrote it. */
public record ActExample(String text, Act act, String writer) {}
