/** The settings panel: presets, the settings of a run, and what an image costs. */
@NullMarked
package routescope.ui.setup;

import org.jspecify.annotations.NullMarked;
