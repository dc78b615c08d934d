package routescope.core.data;

import java.util.Arrays;
import org.apache.commons.rng.sampling.PermutationSampler;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * The order in which the images of an epoch come, cut into batches. Each epoch is shuffled from a stream of its own, so
 * that any epoch can be had without those before it.
 */
public final class BatchOrder {
    private final Seeds seeds;
    private final Purpose purpose;
    private final int samples;
    private final int batch;

    /**
     * Makes the order.
     *
     * @param seeds the root seed
     * @param purpose which order, {@code ORDER} or {@code ROUTER_ORDER}
     * @param samples N, the number of images, at least 1
     * @param batch B, images of a batch, at least 1; more than N means one batch of all
     * @throws RoutescopeException when there are no samples or batches are empty
     */
    public BatchOrder(Seeds seeds, Purpose purpose, int samples, int batch) {
        if (samples < 1 || batch < 1) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "%d images cannot come in batches of %d".formatted(samples, batch),
                    "Both numbers are at least 1.");
        }
        this.seeds = seeds;
        this.purpose = purpose;
        this.samples = samples;
        this.batch = Math.min(batch, samples);
    }

    /** {@return N, the number of images of an epoch} */
    public int samples() {
        return samples;
    }

    /** {@return the images of a full batch, at most N} */
    public int batchSize() {
        return batch;
    }

    /** {@return the batches of an epoch; the last one may be smaller} */
    public int batches() {
        return (samples - 1) / batch + 1;
    }

    /**
     * {@return {@code [samples]} every image index once, in the order of an epoch, a new array}
     *
     * @param epoch which epoch, from 0
     */
    public int[] epoch(int epoch) {
        int[] order = PermutationSampler.natural(samples);
        PermutationSampler.shuffle(seeds.stream(purpose, epoch), order);
        return order;
    }

    /**
     * {@return {@code [batchSize or fewer]} the image indices of one batch, a new array}
     *
     * @param epochOrder what {@link #epoch} returned, not modified
     * @param index which batch, 0..batches() - 1
     */
    public int[] batch(int[] epochOrder, int index) {
        int from = index * batch;
        return Arrays.copyOfRange(epochOrder, from, Math.min(samples, from + batch));
    }
}
