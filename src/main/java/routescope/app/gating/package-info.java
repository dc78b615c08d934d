/** Fits of the softmax gating lab on threads of their own, to be watched, held and stepped. */
@NullMarked
package routescope.app.gating;

import org.jspecify.annotations.NullMarked;
