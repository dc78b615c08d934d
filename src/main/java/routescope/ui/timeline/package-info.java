/** The charts below the board: loss and accuracy, routing precision and load per expert, accuracy by class. */
@NullMarked
package routescope.ui.timeline;

import org.jspecify.annotations.NullMarked;
