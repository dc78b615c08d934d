/** Patch models: routers, experts and heads, with every step of a pass as a call of its own. */
@NullMarked
package routescope.core.model;

import org.jspecify.annotations.NullMarked;
