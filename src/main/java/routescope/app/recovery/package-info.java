/** What is left of windows that ended without being closed: swap files, their locks, and what is offered of them. */
@NullMarked
package routescope.app.recovery;

import org.jspecify.annotations.NullMarked;
