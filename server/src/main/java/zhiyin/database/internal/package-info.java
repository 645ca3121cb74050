/** How the database is unpacked, started, reached and stopped. Nobody else's business. */
@NullMarked
package zhiyin.database.internal;

import org.jspecify.annotations.NullMarked;
