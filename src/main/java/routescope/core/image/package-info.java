/**
 * Image files of the user: what they are, their pixels, and the visible steps that make a model's input of them. The only
 * package that knows image decoders; what leaves it are plain arrays.
 */
@NullMarked
package routescope.core.image;

import org.jspecify.annotations.NullMarked;
