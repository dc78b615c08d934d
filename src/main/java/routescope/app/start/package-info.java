/** What happens before any toolkit or native class loads: how to start, and where native libraries unpack. */
@NullMarked
package routescope.app.start;

import org.jspecify.annotations.NullMarked;
