/** Carries out the cells of a sweep on several threads, with progress, pause and cancel. */
@NullMarked
package routescope.app.experiment;

import org.jspecify.annotations.NullMarked;
