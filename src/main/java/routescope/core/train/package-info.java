/** Recipes, phases, the optimiser and the divergence guard. */
@NullMarked
package routescope.core.train;

import org.jspecify.annotations.NullMarked;
