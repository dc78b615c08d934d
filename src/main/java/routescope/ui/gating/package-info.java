/** The lab of softmax gating: fits to be watched, the flat direction, and how fast estimates approach the truth. */
@NullMarked
package routescope.ui.gating;

import org.jspecify.annotations.NullMarked;
