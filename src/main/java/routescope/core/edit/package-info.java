/** Changes to the patches of a copy of an image: erased, blurred, painted, swapped, moved, doubled, rotated; undone. */
@NullMarked
package routescope.core.edit;

import org.jspecify.annotations.NullMarked;
