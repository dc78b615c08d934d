/** Light and dark palettes over one structure sheet. */
@NullMarked
package routescope.ui.theme;

import org.jspecify.annotations.NullMarked;
