/** Reusable controls that know no domain: pictures painted through a surface, scrolling pictures, tables of numbers. */
@NullMarked
package routescope.ui.control;

import org.jspecify.annotations.NullMarked;
