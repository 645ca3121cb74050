/**
 * How every refusal and failure of the API is told: one catalogue, one form (RFC 9457), the customer's language.
 *
 * <p>Never tells what is inside: a stack trace, a class or a value of somebody else.
 */
@NullMarked
package zhiyin.channel.problem;

import org.jspecify.annotations.NullMarked;
