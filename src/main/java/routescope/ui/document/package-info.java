/** The run of a window as a document: where it is kept, whether it is saved, and which runs were open before. */
@NullMarked
package routescope.ui.document;

import org.jspecify.annotations.NullMarked;
