package routescope.core.cluster;

import java.util.function.LongSupplier;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Whether a run fits into memory, found out before anything is drawn for it. */
public final class ClusterMemory {
    /** The memory of this Java process. */
    public static final ClusterMemory HEAP = new ClusterMemory(() -> {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    });

    /** Part of the free memory a run may take; the rest is for what is shown of it. */
    private static final double SHARE = 0.85;

    private static final int OBJECT = 64;
    private static final int MEGABYTE = 20;

    private final LongSupplier free;

    /** Looks at memory. @param free the bytes that are free now */
    ClusterMemory(LongSupplier free) {
        this.free = free;
    }

    /**
     * Refuses a run that would not fit.
     *
     * @param config what determines it
     * @param besides bytes that will be free before the run is drawn, such as those of the run before it
     * @throws RoutescopeException {@code RUN_TOO_LARGE}
     */
    public void check(ClusterRunConfig config, long besides) {
        long needed = bytes(config);
        if (needed > available(besides)) {
            // Only now: what nobody uses any more may still be there.
            System.gc();
            long available = available(besides);
            if (needed > available) {
                throw new RoutescopeException(
                        ErrorCode.RUN_TOO_LARGE, (needed >> MEGABYTE) + 1, Math.max(0, available) >> MEGABYTE);
            }
        }
    }

    private long available(long besides) {
        return (long) (SHARE * (free.getAsLong() + besides));
    }

    /**
     * {@return about how many bytes a run takes at its end: samples, a pass over each set, and its past}
     *
     * @param config what determines it
     */
    public static long bytes(ClusterRunConfig config) {
        ClusterDataConfig data = config.data();
        MixtureShape shape = config.shape();
        long samples = (long) data.trainSamples() + data.testSamples();
        long patches = data.patches();
        long dimension = data.dimension();
        long experts = shape.experts();
        // Values and their sum, kinds, label, cluster.
        long sample = Float.BYTES * (patches + 1) * dimension + 2L * Integer.BYTES * patches + Integer.BYTES + 1;
        // Preactivations, scores and noise, and a dozen numbers.
        long pass = Float.BYTES * (shape.channels() * patches + 2 * experts + 12);
        long values = experts * (shape.channels() * (dimension + 1) + dimension);
        long gradients = 2L * Double.BYTES * values;
        long frames = Float.BYTES
                * Math.min(FrameStore.MOST_NUMBERS, values * (config.training().epochs() + 1L));
        long point = OBJECT + 2L * Integer.BYTES * experts * data.clusters() * 3;
        return samples * (sample + pass)
                + gradients
                + frames
                + point * config.training().epochs();
    }
}
