/** What-if on a patch: a changed copy beside its original, both routed live; and a person in the place of the routers. */
@NullMarked
package routescope.ui.whatif;

import org.jspecify.annotations.NullMarked;
