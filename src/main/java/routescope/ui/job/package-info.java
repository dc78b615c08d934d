/** An experiment in the background as any lab shows it: start, pause, cancel, progress, words and results as they come. */
@NullMarked
package routescope.ui.job;

import org.jspecify.annotations.NullMarked;
