/** The demonstration that runs where no window can open. */
@NullMarked
package routescope.app.demo;

import org.jspecify.annotations.NullMarked;
