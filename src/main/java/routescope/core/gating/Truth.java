package routescope.core.gating;

import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * A mixture that answers are drawn from: Y = f(X) + noise, X uniform on a box (spec 3(a)).
 *
 * @param shape what it looks like
 * @param parameters its parameters; nobody writes into them
 * @param low lower end of every input
 * @param high upper end of every input
 */
public record Truth(GatingShape shape, double[] parameters, double low, double high) {
    private static final int POINTS = 2001;
    private static final int SIDE = 64;

    /** Checks the number of parameters. */
    public Truth {
        if (parameters.length != shape.parameters() || !(low < high)) {
            throw new IllegalArgumentException(parameters.length + " parameters on " + low + " to " + high);
        }
    }

    /**
     * Draws data. For one seed and repeat the inputs are the first n of one stream and the noise is one stream times its
     * size, so that sizes and amounts are compared on the same draws.
     *
     * @param n how many
     * @param noise standard deviation of the noise, at least 0
     * @param seeds the root seed
     * @param repeat which repeat
     * @return the data
     */
    public GatingData draw(int n, double noise, Seeds seeds, long repeat) {
        UniformRandomProvider places = seeds.stream(Purpose.GATING_INPUTS, repeat);
        ZigguratSampler.NormalizedGaussian normal =
                ZigguratSampler.NormalizedGaussian.of(seeds.stream(Purpose.GATING_NOISE, repeat));
        int d = shape.inputs();
        double[] xs = new double[n * d];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = low + (high - low) * places.nextDouble();
        }
        double[] ys = new GatingModel(shape).values(parameters, xs);
        for (int row = 0; row < n; row++) {
            ys[row] += noise * normal.sample();
        }
        return new GatingData(d, xs, ys);
    }

    /** {@return inputs spread evenly over the box, always the same: a grid for d up to 2, a Halton sequence beyond} */
    public double[] evenly() {
        int d = shape.inputs();
        int side = d == 1 ? POINTS : SIDE;
        if (d > 2) {
            return halton(d);
        }
        int count = d == 1 ? side : side * side;
        double[] xs = new double[count * d];
        for (int row = 0; row < count; row++) {
            xs[row * d] = at(row % side, side);
            if (d == 2) {
                xs[row * d + 1] = at(row / side, side);
            }
        }
        return xs;
    }

    private double[] halton(int d) {
        HaltonSequenceGenerator sequence = new HaltonSequenceGenerator(d);
        double[] xs = new double[SIDE * SIDE * d];
        for (int row = 0; row < SIDE * SIDE; row++) {
            double[] next = sequence.nextVector();
            for (int q = 0; q < d; q++) {
                xs[row * d + q] = low + (high - low) * next[q];
            }
        }
        return xs;
    }

    private double at(int index, int side) {
        return low + (high - low) * (index + 0.5) / side;
    }

    /**
     * {@return the root of the mean squared gap to another function over the box}
     *
     * @param other its shape
     * @param fitted its parameters, not modified
     */
    public double gap(GatingShape other, double[] fitted) {
        double[] xs = evenly();
        double[] ours = new GatingModel(shape).values(parameters, xs);
        double[] theirs = new GatingModel(other).values(fitted, xs);
        double sum = 0;
        for (int i = 0; i < ours.length; i++) {
            sum += (ours[i] - theirs[i]) * (ours[i] - theirs[i]);
        }
        return Math.sqrt(sum / ours.length);
    }

    /** {@return the variance of the function over the box} */
    public double variance() {
        return StatUtils.populationVariance(new GatingModel(shape).values(parameters, evenly()));
    }
}
