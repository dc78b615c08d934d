/** The lab of cues: how groups fare, which router fell for it, what interventions change, and a sweep over rho. */
@NullMarked
package routescope.ui.spurious;

import org.jspecify.annotations.NullMarked;
