/**
 * The lives of the generated bank's customers: every day's events in the order of their moments, each covered by what
 * is on the account at that moment.
 */
@NullMarked
package zhiyin.demo.internal.life;

import org.jspecify.annotations.NullMarked;
