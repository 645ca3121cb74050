/** Who the customers of the generated bank are before they live: persons, their contracts, ties and stories. */
@NullMarked
package zhiyin.demo.internal.people;

import org.jspecify.annotations.NullMarked;
