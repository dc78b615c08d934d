/** The window; nobody but {@link routescope.Main} may use it. */
@NullMarked
package routescope.ui;

import org.jspecify.annotations.NullMarked;
