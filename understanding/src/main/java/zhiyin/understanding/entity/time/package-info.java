/**
 * A grammar of days, periods and lengths of time in Chinese and English: yesterday, 下个月五号, the Friday before last,
 * 近三个月, 春节, a year and a half.
 *
 * <p>Words become pieces by precompiled rules; neighbouring pieces become larger ones (next month, the 5th; 去年, 双十一);
 * what is left is placed on the calendar, by the tense of its clause where the words alone leave the side open. Pure: the
 * day of the customer is handed in. A text is read once from left to right and looked at a bounded way around each piece,
 * so the cost grows with the length. Never throws on a text; finds no recurrences, times of day or ages.
 */
@NullMarked
package zhiyin.understanding.entity.time;

import org.jspecify.annotations.NullMarked;
