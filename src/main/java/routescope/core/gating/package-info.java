/** Softmax gating as an estimation problem: models, Voronoi losses, least squares, the flat direction and rates. */
@NullMarked
package routescope.core.gating;

import org.jspecify.annotations.NullMarked;
