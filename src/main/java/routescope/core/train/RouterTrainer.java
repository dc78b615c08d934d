package routescope.core.train;

import java.util.Arrays;
import java.util.Set;
import routescope.core.patch.PatchSet;

/**
 * The router phase of separate training (paper 1, Algorithm 1, step 1): routers in pairs, each pair minimising
 *
 * <pre>l_r = -(1/B) sum_i y_i &lt;w_a - w_b, sum_j x_i^(j)&gt;</pre>
 *
 * over the images of its two classes, y = +1 for the class of the first router. A last single class is told from the
 * first class, whose own pair stays as it is. The loss is linear, so its gradient does
 * not depend on the weights and the end point has a closed form. Of two classes, router 0 belongs to y = +1, which is
 * class 1; of more, routers and classes pair up in the same way (appendix M).
 */
public final class RouterTrainer {
    private final int routers;
    private final int patchSize;
    private final int[] labels;
    private final float[] sums;
    private final float[] weights;
    private final float[] gradient;
    private final boolean lastIsSingle;

    /**
     * Sums the patches of each image once: nothing else of the images matters to the linear loss.
     *
     * @param set training images, not modified
     * @param start {@code [routers, d]} starting kernels, not modified; one router a class
     */
    public RouterTrainer(PatchSet set, float[] start) {
        patchSize = set.grid().patchSize();
        routers = start.length / patchSize;
        labels = set.labels();
        sums = new float[set.size() * patchSize];
        weights = start.clone();
        gradient = new float[start.length];
        lastIsSingle = routers > 1 && routers % 2 == 1;
        int patches = set.grid().patches();
        for (int i = 0; i < set.size(); i++) {
            for (int j = 0; j < patches; j++) {
                float[] row = set.rows()[i * patches + j];
                int at = i * patchSize;
                for (int q = 0; q < patchSize; q++) {
                    sums[at + q] += row[q];
                }
            }
        }
    }

    /**
     * {@return the class a router belongs to: within a pair the other index, so that router 0 belongs to class 1; a last
     * single router belongs to the class of its own index}
     *
     * @param router index of the router
     * @param classes number of classes
     */
    public static int classOf(int router, int classes) {
        int partner = router ^ 1;
        return partner < classes ? partner : router;
    }

    /**
     * {@return the router of a class}
     *
     * @param label the class
     * @param classes number of classes
     */
    public static int routerOf(int label, int classes) {
        return classOf(label, classes);
    }

    /**
     * Loss of a batch and its gradient.
     *
     * @param order indices of images, not modified
     * @param from first index of the batch
     * @param count images of the batch
     * @return the loss before the update
     */
    public double gradient(int[] order, int from, int count) {
        Arrays.fill(gradient, 0);
        for (int i = from; i < from + count; i++) {
            int own = routerOf(labels[order[i]], routers);
            accumulate(order[i], own, -1f / count);
            int partner = own ^ 1;
            if (partner < routers) {
                accumulate(order[i], partner, 1f / count);
            }
            if (lastIsSingle && labels[order[i]] == 0) {
                accumulate(order[i], routers - 1, 1f / count);
            }
        }
        double loss = 0;
        for (int q = 0; q < weights.length; q++) {
            loss += (double) gradient[q] * weights[q];
        }
        return loss;
    }

    /**
     * {@return {@code [routers]} gradient of an image's own linear loss on the score each router gives to any of its
     *     patches: all patches of an image get the same}
     *
     * @param label class of the image
     * @param routers number of routers, one a class
     */
    public static float[] scoreGradient(int label, int routers) {
        float[] gradient = new float[routers];
        int own = routerOf(label, routers);
        gradient[own] = -1;
        int partner = own ^ 1;
        if (partner < routers) {
            gradient[partner] = 1;
        }
        if (routers > 1 && routers % 2 == 1 && label == 0) {
            gradient[routers - 1] = 1;
        }
        return gradient;
    }

    /**
     * One step of SGD with the last gradient.
     *
     * @param rate learning rate
     */
    public void update(double rate) {
        update(rate, Set.of());
    }

    /**
     * One step of SGD with the last gradient, in which some routers stay as they are.
     *
     * @param rate learning rate
     * @param held indices of the routers that do not learn
     */
    public void update(double rate, Set<Integer> held) {
        for (int s = 0; s < routers; s++) {
            if (held.contains(s)) {
                continue;
            }
            for (int q = s * patchSize; q < (s + 1) * patchSize; q++) {
                weights[q] -= (float) (rate * gradient[q]);
            }
        }
    }

    /** {@return {@code [routers, d]} the present kernels, not to be modified} */
    public float[] weights() {
        return weights;
    }

    /** {@return {@code [routers, d]} the last gradient, not to be modified} */
    public float[] lastGradient() {
        return gradient;
    }

    private void accumulate(int image, int router, float factor) {
        int at = image * patchSize;
        int to = router * patchSize;
        for (int q = 0; q < patchSize; q++) {
            gradient[to + q] += factor * sums[at + q];
        }
    }
}
