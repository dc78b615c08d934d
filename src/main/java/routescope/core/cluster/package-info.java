/**
 * Cluster experts (Chen, Deng, Wu, Gu, Li 2022, arXiv 2208.02813): data in hidden clusters, a mixture that sends each
 * sample to one expert, and what is measured of it. Plain arrays and loops: the same bits on every machine.
 */
@NullMarked
package routescope.core.cluster;

import org.jspecify.annotations.NullMarked;
