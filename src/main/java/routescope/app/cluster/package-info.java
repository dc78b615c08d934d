/** Runs of cluster experts beside a window: on a thread of their own, watched once a frame. */
@NullMarked
package routescope.app.cluster;

import org.jspecify.annotations.NullMarked;
