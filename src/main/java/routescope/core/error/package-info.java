/** One exception type whose sentence and hint a user can read. */
@NullMarked
package routescope.core.error;

import org.jspecify.annotations.NullMarked;
