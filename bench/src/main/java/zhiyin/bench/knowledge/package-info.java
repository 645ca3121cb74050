/** Measures how well real customers' sentences are answered from the articles. */
@NullMarked
package zhiyin.bench.knowledge;

import org.jspecify.annotations.NullMarked;
