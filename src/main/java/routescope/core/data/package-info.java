/** Generators and readers of patch sets, and the batch order. */
@NullMarked
package routescope.core.data;

import org.jspecify.annotations.NullMarked;
