package zhiyin.understanding;

/**
 * One of several wishes of a text, understood by itself.
 *
 * @param words its part of the text, as written, with what only says more about it
 * @param understanding what these words may mean; places of entities are counted within them
 */
public record UnderstoodWish(String words, Understanding understanding) {}
