/** The inspector: everything there is to know about the patch or the expert that is hovered or selected. */
@NullMarked
package routescope.ui.inspector;

import org.jspecify.annotations.NullMarked;
