/** The command line. */
@NullMarked
package routescope.cli;

import org.jspecify.annotations.NullMarked;
