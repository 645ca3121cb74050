/**
 * How articles are read, indexed, found and judged. Everything here is built once at start and never changes after;
 * it asks the clock for the bank's day and nothing else of the outside world.
 */
@NullMarked
package zhiyin.knowledge.internal;

import org.jspecify.annotations.NullMarked;
