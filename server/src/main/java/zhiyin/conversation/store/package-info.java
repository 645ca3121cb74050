/**
 * Where conversations are kept: one interface, PostgreSQL for service and memory for benchmarks and simulators.
 *
 * <p>Promises that a commit stands whole or not at all and only under the newest lease. Never takes a step, never has
 * an effect.
 */
@NullMarked
package zhiyin.conversation.store;

import org.jspecify.annotations.NullMarked;
