/** The routing board in the window: pointing, choosing, moving by keyboard, and the controls of the overlay. */
@NullMarked
package routescope.ui.routing;

import org.jspecify.annotations.NullMarked;
