package routescope.core.tensor;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A float32 matrix {@code [rows, columns]} off the heap, row by row, allocated once and freed by {@link #close}. Values
 * go in and out as copies. Several threads may work on rows that are not the same.
 */
public final class Matrix implements AutoCloseable {
    /** Bytes of all matrices that are not closed: ND4J's own counters do not see them. */
    private static final LongAdder LIVE_BYTES = new LongAdder();

    private final int rows;
    private final int columns;
    private final INDArray array;
    private final FloatBuffer values;
    private final Map<Long, INDArray> views = new ConcurrentHashMap<>();

    /**
     * Allocates a matrix of zeros.
     *
     * @param rows number of rows, at least 1
     * @param columns number of columns, at least 1
     */
    public Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        array = Nd4j.createUninitialized(Backend.type(), new long[] {rows, columns}, 'c');
        values = array.data().asNioFloat();
        LIVE_BYTES.add(bytes());
        fill(0);
    }

    /** {@return the number of rows} */
    public int rows() {
        return rows;
    }

    /** {@return the number of columns} */
    public int columns() {
        return columns;
    }

    /**
     * Sets every value.
     *
     * @param value the new value
     */
    public void fill(float value) {
        array.assign(value);
    }

    /**
     * Copies values in.
     *
     * @param offset first place to write, counted row by row
     * @param source values, not modified
     * @param from first value to take
     * @param length how many
     */
    public void write(int offset, float[] source, int from, int length) {
        values.put(offset, source, from, length);
    }

    /**
     * Copies values out.
     *
     * @param offset first place to read, counted row by row
     * @param target values, modified from {@code from} on
     * @param from first place in the target
     * @param length how many
     */
    public void read(int offset, float[] target, int from, int length) {
        values.get(offset, target, from, length);
    }

    /** {@return a copy of all values, row by row} */
    public float[] toArray() {
        float[] copy = new float[rows * columns];
        read(0, copy, 0, copy.length);
        return copy;
    }

    /**
     * Copies another matrix of the same size into this one.
     *
     * @param other the source, not modified
     */
    public void copyFrom(Matrix other) {
        values.put(0, other.values, 0, rows * columns);
    }

    /**
     * {@code out[outFrom..outFrom+count) = a[aFrom..aFrom+count) w[wFrom..wFrom+wCount)^T}: rows of {@code a} times rows of
     * {@code w}.
     *
     * @param a {@code [., d]}, not modified
     * @param aFrom first row of {@code a}
     * @param w {@code [., d]}, not modified
     * @param wFrom first row of {@code w}
     * @param wCount rows of {@code w}, the columns of {@code out}
     * @param out {@code [., wCount]}, modified
     * @param outFrom first row of {@code out}
     * @param count rows to make
     */
    public static void multiplyTransposed(
            Matrix a, int aFrom, Matrix w, int wFrom, int wCount, Matrix out, int outFrom, int count) {
        product(a.range(aFrom, count), w.range(wFrom, wCount), out.range(outFrom, count), false, true, 1, 0);
    }

    /**
     * {@code out[outFrom..outFrom+count) += factor c[cFrom..cFrom+count) a[aFrom..aFrom+columns of c)}: the step of
     * gradient descent, and with an {@code out} of zeros the gradient.
     *
     * @param c {@code [., rows of a]} coefficients, not modified
     * @param cFrom first row of {@code c}
     * @param count rows of {@code c} and {@code out} to use
     * @param a {@code [., d]}, not modified
     * @param aFrom first row of {@code a}
     * @param out {@code [., d]}, modified
     * @param outFrom first row of {@code out}
     * @param factor what the product is multiplied by
     */
    public static void addProduct(
            Matrix c, int cFrom, int count, Matrix a, int aFrom, Matrix out, int outFrom, float factor) {
        product(c.range(cFrom, count), a.range(aFrom, c.columns), out.range(outFrom, count), false, false, factor, 1);
    }

    /** Frees the memory. Use after that throws {@link IllegalStateException}. */
    @Override
    public void close() {
        views.clear();
        if (array.closeable()) {
            array.close();
            LIVE_BYTES.add(-bytes());
        }
    }

    /** {@return bytes that all matrices of this process hold now} */
    static long liveBytes() {
        return LIVE_BYTES.sum();
    }

    private long bytes() {
        return (long) rows * columns * Float.BYTES;
    }

    /** A window on consecutive rows; kept, because making one costs more than a small product. */
    private INDArray range(int from, int count) {
        if (from == 0 && count == rows) {
            return array;
        }
        return views.computeIfAbsent(
                ((long) from << 32) | count,
                key -> array.get(NDArrayIndex.interval(from, from + count), NDArrayIndex.all()));
    }

    /**
     * {@code out = alpha a b + beta out} by the matmul operation, which oneDNN carries out where it is there: for the
     * sizes of patch models it is up to twice as fast as the BLAS routine behind {@code Nd4j.gemm}.
     */
    private static void product(
            INDArray a, INDArray b, INDArray out, boolean transposeA, boolean transposeB, double alpha, double beta) {
        Nd4j.exec(DynamicCustomOp.builder("matmul")
                .addInputs(a, b)
                .addOutputs(out)
                .addIntegerArguments(transposeA ? 1 : 0, transposeB ? 1 : 0, 0)
                .addFloatingPointArguments(alpha, beta)
                .build());
    }
}
