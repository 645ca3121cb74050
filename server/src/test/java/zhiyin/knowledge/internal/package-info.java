/** Tests of the knowledge module, with the question sets that its quality is measured on. */
@NullMarked
package zhiyin.knowledge.internal;

import org.jspecify.annotations.NullMarked;
