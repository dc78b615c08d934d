package routescope.core.run;

/**
 * A value for every weight of a model: a gradient, or a change. Arrays are row-major with the shapes given; nobody writes
 * into them.
 *
 * @param patchSize d
 * @param routers {@code [experts, d]} of the router kernels; empty for a CNN
 * @param neurons {@code [experts, neurons, d]} of the expert kernels
 * @param head {@code [experts, neurons, outputs]} of the output weights; empty where they do not learn
 */
public record WeightShift(int patchSize, float[] routers, float[] neurons, float[] head) {

    /** {@return the length of a router kernel's part} @param expert index of the expert */
    public double routerNorm(int expert) {
        return norm(routers, expert * patchSize);
    }

    /** {@return the length of a neuron kernel's part} @param neuron {@code expert * neurons + index} */
    public double neuronNorm(int neuron) {
        return norm(neurons, neuron * patchSize);
    }

    /** {@return the weights after minus those before} @param before the earlier @param after the later of one model */
    static WeightShift between(Kernels before, Kernels after, boolean head) {
        return new WeightShift(
                after.patchSize(),
                minus(after.routers(), before.routers()),
                minus(after.neurons(), before.neurons()),
                head ? minus(after.head(), before.head()) : new float[0]);
    }

    private double norm(float[] values, int from) {
        double sum = 0;
        for (int i = from; i < from + patchSize; i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum);
    }

    private static float[] minus(float[] some, float[] others) {
        float[] result = new float[some.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = some[i] - others[i];
        }
        return result;
    }
}
