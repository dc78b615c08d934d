/** Questions to the user, behind an interface. */
@NullMarked
package routescope.ui.dialog;

import org.jspecify.annotations.NullMarked;
