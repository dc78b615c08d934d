/** Where sets of data come from, and fetching them. */
@NullMarked
package routescope.ui.getdata;

import org.jspecify.annotations.NullMarked;
