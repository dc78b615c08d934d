/** What the program remembers about its user, without a toolkit. */
@NullMarked
package routescope.app.settings;

import org.jspecify.annotations.NullMarked;
