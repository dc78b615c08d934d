/** Pixels without a toolkit: colour maps, scales, legends, layouts, pictures and their files. */
@NullMarked
package routescope.viz;

import org.jspecify.annotations.NullMarked;
