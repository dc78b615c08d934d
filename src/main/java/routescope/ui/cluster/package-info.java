/** The lab of cluster experts: a run to be watched and travelled through, and table 1 of the paper in the background. */
@NullMarked
package routescope.ui.cluster;

import org.jspecify.annotations.NullMarked;
