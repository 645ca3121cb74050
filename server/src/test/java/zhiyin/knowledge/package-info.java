/** Tests of what the knowledge module offers to others. */
@NullMarked
package zhiyin.knowledge;

import org.jspecify.annotations.NullMarked;
