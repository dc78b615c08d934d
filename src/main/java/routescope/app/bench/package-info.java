/** Measures how fast and how small the program is on a machine. */
@NullMarked
package routescope.app.bench;

import org.jspecify.annotations.NullMarked;
