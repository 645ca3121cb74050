/** What all customers of the generated bank have in common: branches, products, prices, rates, merchants and terms. */
@NullMarked
package zhiyin.demo.internal.reference;

import org.jspecify.annotations.NullMarked;
