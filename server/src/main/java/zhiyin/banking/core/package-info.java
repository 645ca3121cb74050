/**
 * The port to the system that keeps the accounts: what any core bank must be able to do for the gate.
 *
 * <p>Promises of an implementation: an order with one key is booked at most once, whatever is repeated, lost or late;
 * nobody's account goes below zero or its granted credit; and a read shows one customer of one legal entity alone. It
 * checks no limits, risk or proofs, which are the gate's, and knows nothing of conversations.
 */
@NamedInterface("core")
@NullMarked
package zhiyin.banking.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
