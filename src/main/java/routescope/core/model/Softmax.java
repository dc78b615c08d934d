package routescope.core.model;

/** {@code exp(v_i) / sum_j exp(v_j)}, shifted by the largest value so that it never overflows. */
final class Softmax {
    private Softmax() {}

    /**
     * Replaces values by their softmax.
     *
     * @param values modified from {@code start} on
     * @param start first value
     * @param count number of values
     */
    static void inPlace(float[] values, int start, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = start; i < start + count; i++) {
            largest = Math.max(largest, values[i]);
        }
        double sum = 0;
        for (int i = start; i < start + count; i++) {
            double e = Math.exp(values[i] - largest);
            values[i] = (float) e;
            sum += e;
        }
        float share = (float) (1 / sum);
        for (int i = start; i < start + count; i++) {
            values[i] *= share;
        }
    }
}
