package routescope.core.tensor;

import java.util.function.IntConsumer;

/**
 * Who carries out the independent parts of a step. The cut depends on their number alone and not on which is faster, so
 * the same number gives the same bits. Another number may differ by rounding: the library may add up a product of fewer
 * rows in another order.
 */
public interface Workers extends AutoCloseable {
    /** The calling thread alone. */
    Workers ONE = new Workers() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public void run(IntConsumer part) {
            part.accept(0);
        }

        @Override
        public void close() {
            // Nothing was started.
        }
    };

    /** {@return the number of parts a step is cut into} */
    int count();

    /**
     * Carries out all parts, perhaps at the same time, and returns when all are done.
     *
     * @param part given the number of the part, 0..count-1; parts touch nothing in common
     */
    void run(IntConsumer part);

    /** Ends what was started. */
    @Override
    void close();

    /**
     * {@return where a part begins when {@code size} things are cut evenly; it ends where the next one begins}
     *
     * @param size number of things
     * @param part number of the part, 0..count
     */
    default int begin(int size, int part) {
        return (int) ((long) size * part / count());
    }
}
