/** Files of a run, shared by the window and the terminal: measurements, weights, pictures, all written atomically. */
@NullMarked
package routescope.app.export;

import org.jspecify.annotations.NullMarked;
