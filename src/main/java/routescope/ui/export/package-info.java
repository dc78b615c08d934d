/** What a person takes out of the window: pictures, animations, numbers. */
@NullMarked
package routescope.ui.export;

import org.jspecify.annotations.NullMarked;
