/** A run as a value: its configuration, its snapshots and its measurements. */
@NullMarked
package routescope.core.run;

import org.jspecify.annotations.NullMarked;
