/**
 * The flow language, slots, repair, and the pure step function at the heart of the product.
 *
 * <p>Promises that a step depends on nothing but its arguments: no clock, no input or output, no chance. It plans
 * effects and never carries one out.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"release", "values", "understanding", "understanding :: act", "understanding :: tone"})
package zhiyin.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
