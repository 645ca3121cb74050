/**
 * How intents are learnt and told: a cascade of words and encoders, each with a head and the votes of the nearest known
 * sentences; what each counts, what leaves early and what is refused is learnt from sentences held out.
 *
 * <p>Everything is deterministic under a seed, on any number of processors. Nothing here knows a dialogue or a
 * framework, and no text a customer wrote is kept.
 */
@NullMarked
package zhiyin.understanding.intent;

import org.jspecify.annotations.NullMarked;
