/** Known data sets: where they come from, and how their files are fetched. */
@NullMarked
package routescope.app.download;

import org.jspecify.annotations.NullMarked;
