/** Benchmarks whose results are committed beside them. Numbers name their data, command and machine. */
@NullMarked
package zhiyin.bench;

import org.jspecify.annotations.NullMarked;
