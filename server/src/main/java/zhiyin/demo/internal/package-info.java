/** The generator of people and their year, and what loads them. */
@NullMarked
package zhiyin.demo.internal;

import org.jspecify.annotations.NullMarked;
