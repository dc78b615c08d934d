/** Tests of pictures, with surfaces that record or paint without fonts. */
@NullMarked
package routescope.viz;

import org.jspecify.annotations.NullMarked;
