/** What the generated bank's people live in: the calendar, the ways of living, names, and seeded chance. */
@NullMarked
package zhiyin.demo.internal.world;

import org.jspecify.annotations.NullMarked;
