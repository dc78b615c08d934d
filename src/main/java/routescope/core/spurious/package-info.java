/** What becomes of predictions when a cue is taken away or changed: interventions on test images, and the images that flip. */
@NullMarked
package routescope.core.spurious;

import org.jspecify.annotations.NullMarked;
