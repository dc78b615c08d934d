package routescope.core.gating;

import java.util.Arrays;

/**
 * Splits one expert in two equal halves, (a + c, b + c) and (a - c, b - c), under the same gate (spec 3(d) check 1). For
 * linear experts the function does not change at all, whatever c: nothing in the data says what c is. For strongly
 * identifiable ones it changes like c squared.
 *
 * @param shape the mixture with one expert more
 * @param parameters its parameters
 */
public record FlatDirection(GatingShape shape, double[] parameters) {

    /**
     * Splits an expert.
     *
     * @param truth the mixture
     * @param expert which expert; in a hierarchical gate that expert of every group, so that the groups stay equal
     * @param c how far the halves are moved
     * @return the mixture with one expert more (in every group)
     */
    public static FlatDirection split(Truth truth, int expert, double c) {
        GatingShape from = truth.shape();
        GatingShape to = from.withExperts(from.experts() + from.groups());
        double[] old = truth.parameters();
        double[] parameters = new double[to.parameters()];
        int stride = from.stride();
        int size = from.expertsInGroup();
        double tau = from.temperature() < 0 ? 1 : old[from.temperature()];
        for (int group = 0; group < from.groups(); group++) {
            int target = group * (size + 1);
            System.arraycopy(old, group * size * stride, parameters, target * stride, size * stride);
            int split = target + expert % size;
            int twin = target + size;
            System.arraycopy(parameters, split * stride, parameters, twin * stride, stride);
            for (int half : new int[] {split, twin}) {
                parameters[to.gateBias(half)] -= tau * Math.log(2);
                double move = half == split ? c : -c;
                for (int q = 0; q < to.inputs(); q++) {
                    parameters[to.expertWeights(half) + q] += move;
                }
                parameters[to.expertBias(half)] += move;
            }
        }
        int rest = from.experts() * stride;
        System.arraycopy(old, rest, parameters, to.experts() * stride, old.length - rest);
        return new FlatDirection(to, parameters);
    }

    /**
     * {@return the L2 gaps between a mixture and its split forms}
     *
     * @param truth the mixture
     * @param expert which expert is split
     * @param cs how far, not modified
     */
    public static double[] gaps(Truth truth, int expert, double... cs) {
        return Arrays.stream(cs)
                .map(c -> {
                    FlatDirection split = split(truth, expert, c);
                    return truth.gap(split.shape(), split.parameters());
                })
                .toArray();
    }
}
