/** The doors of the language module for staff, and what they refuse. Who may enter is in the channel's list of routes. */
@NullMarked
package zhiyin.language.door;

import org.jspecify.annotations.NullMarked;
