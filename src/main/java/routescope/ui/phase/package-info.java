/** The phases of a training step: which are done, what the last and the coming one do, and their slow narration. */
@NullMarked
package routescope.ui.phase;

import org.jspecify.annotations.NullMarked;
