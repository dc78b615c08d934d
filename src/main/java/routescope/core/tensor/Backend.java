package routescope.core.tensor;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * The native arithmetic library of this process: loading it, and how many threads its products use. One thread is the
 * rule: it is faster here for the sizes of patch models, and it makes sums repeatable.
 */
public final class Backend {
    private Backend() {}

    /**
     * Loads the native library and sets the number of threads of a product. The first call of a process takes one to
     * three seconds, and on a machine's first start minutes of unpacking; later calls only set the threads.
     *
     * @param threads threads of one product, at least 1
     * @throws RoutescopeException {@code NATIVE_LIBRARY_FAILED} when the library cannot be loaded
     */
    public static void start(int threads) {
        try {
            // Nd4j first: it reads the properties that its native part needs.
            Nd4j.getEnvironment().setMaxThreads(threads);
            Nd4j.getEnvironment().setMaxMasterThreads(threads);
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
            openblas.blas_set_num_threads(threads);
        } catch (LinkageError e) {
            // Both libraries load in static initialisers, so every failure arrives as one of these.
            throw new RoutescopeException(ErrorCode.NATIVE_LIBRARY_FAILED, e, rootReason(e));
        }
    }

    /** {@return the threads a product uses now} */
    public static int threads() {
        return openblas.blas_get_num_threads();
    }

    /** {@return name of the backend, e.g. "ND4J CpuBackend"} */
    public static String describe() {
        return "ND4J " + Nd4j.getBackend().getClass().getSimpleName();
    }

    /** {@return bytes that this process holds off the heap: matrices that are not closed, and pointers of the native library} */
    public static long offHeapBytes() {
        return Matrix.liveBytes() + Pointer.totalBytes();
    }

    /**
     * Measures the fastest product this machine makes at the present number of threads: 1024 x 1024 x 1024.
     *
     * @return billions of floating point operations a second, the best of ten
     */
    public static double peakGflops() {
        int side = 1024;
        try (Matrix a = new Matrix(side, side);
                Matrix b = new Matrix(side, side);
                Matrix out = new Matrix(side, side)) {
            a.fill(0.5f);
            b.fill(0.25f);
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 13; i++) {
                long start = System.nanoTime();
                Matrix.multiplyTransposed(a, 0, b, 0, side, out, 0, side);
                if (i >= 3) {
                    best = Math.min(best, (double) (System.nanoTime() - start));
                }
            }
            return 2.0 * side * side * side / best;
        }
    }

    /** {@return the type every array has} */
    static DataType type() {
        return DataType.FLOAT;
    }

    private static String rootReason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
