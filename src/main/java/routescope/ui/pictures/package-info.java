/** Pictures of the user in the window: what a folder holds, and how its pictures are prepared. */
@NullMarked
package routescope.ui.pictures;

import org.jspecify.annotations.NullMarked;
