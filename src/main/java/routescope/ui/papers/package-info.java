/** The page of the papers' results: every number of theirs beside what was measured here, and the lab that measures it. */
@NullMarked
package routescope.ui.papers;

import org.jspecify.annotations.NullMarked;
