/** The main window and its wiring. */
@NullMarked
package routescope.ui.shell;

import org.jspecify.annotations.NullMarked;
