/** Use cases without a toolkit: session, settings, demonstration. */
@NullMarked
package routescope.app;

import org.jspecify.annotations.NullMarked;
