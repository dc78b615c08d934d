/** What may keep the program from working on a machine, each with the way to mend it. */
@NullMarked
package routescope.app.doctor;

import org.jspecify.annotations.NullMarked;
