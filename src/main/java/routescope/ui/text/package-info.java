/** The words of the window. */
@NullMarked
package routescope.ui.text;

import org.jspecify.annotations.NullMarked;
