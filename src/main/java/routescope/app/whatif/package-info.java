/** What would have happened: original and changed copy compared, patches left out one by one, a person in the router's place. */
@NullMarked
package routescope.app.whatif;

import org.jspecify.annotations.NullMarked;
