/** The process: starts the platform, tells a person how that goes, and belongs to no module. */
@NullMarked
package zhiyin;

import org.jspecify.annotations.NullMarked;
