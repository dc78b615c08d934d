/** Training from start to end without a window. */
@NullMarked
package routescope.app.train;

import org.jspecify.annotations.NullMarked;
