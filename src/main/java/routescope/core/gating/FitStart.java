package routescope.core.gating;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Where an optimiser begins. */
final class FitStart {
    private static final long STARTS = 1000;

    private FitStart() {}

    /** {@return the parameters of a beginning} @param repeat which repeat @param start which of its beginnings */
    static double[] of(Truth truth, FitPlan plan, Seeds seeds, long repeat, int start) {
        UniformRandomProvider random = seeds.stream(Purpose.GATING_START, repeat * STARTS + start);
        GatingShape shape = plan.shape(truth.shape());
        double[] parameters = copies(truth, shape);
        if (plan.start() == FitPlan.Start.NEAR) {
            ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
            for (int i = 0; i < parameters.length; i++) {
                boolean temperature = i == shape.temperature();
                double move = plan.jitter() * normal.sample();
                parameters[i] = temperature ? parameters[i] * Math.exp(move) : parameters[i] + move;
            }
        } else {
            double half = ParameterBox.reach(truth) / 2;
            for (int i = 0; i < parameters.length; i++) {
                double place = 2 * random.nextDouble() - 1;
                parameters[i] = i == shape.temperature() ? Math.exp(place) : half * place;
            }
        }
        if (!plan.learnTemperature() && shape.temperature() >= 0) {
            parameters[shape.temperature()] = truth.parameters()[truth.shape().temperature()];
        }
        return parameters;
    }

    /** The true atoms, each as often as its turn comes; copies share the mass of what they copy. */
    private static double[] copies(Truth truth, GatingShape shape) {
        GatingShape from = truth.shape();
        double[] old = truth.parameters();
        double[] parameters = new double[shape.parameters()];
        int stride = shape.stride();
        int trueSize = from.expertsInGroup();
        int size = shape.expertsInGroup();
        double tau = from.temperature() < 0 ? 1 : old[from.temperature()];
        for (int i = 0; i < shape.experts(); i++) {
            int turn = i % size % trueSize;
            int source = i / size * trueSize + turn;
            System.arraycopy(old, source * stride, parameters, i * stride, stride);
            int copies = (size - turn + trueSize - 1) / trueSize;
            parameters[shape.gateBias(i)] -= tau * Math.log(copies);
        }
        int rest = from.experts() * stride;
        System.arraycopy(old, rest, parameters, shape.experts() * stride, old.length - rest);
        return parameters;
    }
}
