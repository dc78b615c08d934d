/** The only importer of ND4J: float32 products on buffers that are allocated once. */
@NullMarked
package routescope.core.tensor;

import org.jspecify.annotations.NullMarked;
