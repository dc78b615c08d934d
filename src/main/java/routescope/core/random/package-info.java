/** One root seed, split by named purpose. */
@NullMarked
package routescope.core.random;

import org.jspecify.annotations.NullMarked;
