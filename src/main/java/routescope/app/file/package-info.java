/** Run files: a whole run with its past in one zip, written atomically and read with distrust. */
@NullMarked
package routescope.app.file;

import org.jspecify.annotations.NullMarked;
