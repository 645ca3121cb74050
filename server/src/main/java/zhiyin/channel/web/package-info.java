/**
 * The doors themselves: one controller a resource, each only translating.
 */
@NullMarked
package zhiyin.channel.web;

import org.jspecify.annotations.NullMarked;
