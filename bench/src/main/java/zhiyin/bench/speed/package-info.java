/** How fast and how large the understanding of texts is (bench/understanding-speed.sh). */
@NullMarked
package zhiyin.bench.speed;

import org.jspecify.annotations.NullMarked;
