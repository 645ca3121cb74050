/**
 * The words of the API v1 in JSON, apart from the types of the domain, and the translation between both.
 */
@NullMarked
package zhiyin.channel.wire;

import org.jspecify.annotations.NullMarked;
