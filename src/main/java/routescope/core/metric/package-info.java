/** Accuracy, routing precision, load and cost: pure functions on arrays. */
@NullMarked
package routescope.core.metric;

import org.jspecify.annotations.NullMarked;
