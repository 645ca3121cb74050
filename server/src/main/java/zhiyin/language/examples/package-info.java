/** Sentences that teach: those of the files of content, and what editors add and take out. */
@NullMarked
package zhiyin.language.examples;

import org.jspecify.annotations.NullMarked;
