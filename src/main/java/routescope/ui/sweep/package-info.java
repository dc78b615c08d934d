/** The lab of sample complexity: figures 4 to 9 of paper 1, measured in the background; every dot opens its run. */
@NullMarked
package routescope.ui.sweep;

import org.jspecify.annotations.NullMarked;
