/** Actions declared once: menus, tool bar, command finder and cheat sheet read the same list. */
@NullMarked
package routescope.ui.action;

import org.jspecify.annotations.NullMarked;
