/** Frame loop, the toolkit's thread, and what all views of a window show together. */
@NullMarked
package routescope.ui.fx;

import org.jspecify.annotations.NullMarked;
