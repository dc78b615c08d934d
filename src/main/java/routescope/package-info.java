/** Routescope: the entry point that picks window, headless demonstration or command. */
@NullMarked
package routescope;

import org.jspecify.annotations.NullMarked;
