/** Patch grids, sets of images cut into patches, and the truth known about a patch. */
@NullMarked
package routescope.core.patch;

import org.jspecify.annotations.NullMarked;
