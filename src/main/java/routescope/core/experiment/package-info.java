/** Sweeps: many runs that differ in a few settings, each cell computed on its own and always to the same bits. */
@NullMarked
package routescope.core.experiment;

import org.jspecify.annotations.NullMarked;
