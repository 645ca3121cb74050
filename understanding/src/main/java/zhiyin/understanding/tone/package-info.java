/**
 * How a sentence is said: its feeling and urgency, whether it complains, and whether the customer seems to be deceived
 * right now or in need of care.
 *
 * <p>Tells probabilities and which signs are strong enough to be met. Never a diagnosis, and never a reason to do less
 * for a customer.
 */
@NullMarked
package zhiyin.understanding.tone;

import org.jspecify.annotations.NullMarked;
