/** How the language module is put together. */
@NullMarked
package zhiyin.language.internal;

import org.jspecify.annotations.NullMarked;
