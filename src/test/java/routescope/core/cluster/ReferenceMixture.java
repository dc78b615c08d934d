package routescope.core.cluster;

import java.util.Arrays;

/** The mean loss of a mixture in doubles, written from the formulas of section 2(b), without any of the engine's code. */
final class ReferenceMixture {
    private final MixtureShape shape;
    private final ClusterSet set;
    private final double[] noise;
    private final int[] winners;
    private final double balanceWeight;

    ReferenceMixture(MixtureShape shape, ClusterSet set, float[] noise, int[] winners, double balanceWeight) {
        this.shape = shape;
        this.set = set;
        this.noise = new double[noise.length];
        for (int i = 0; i < noise.length; i++) {
            this.noise[i] = noise[i];
        }
        this.winners = winners;
        this.balanceWeight = balanceWeight;
    }

    double loss(double[] experts, double[] biases, double[] router) {
        int count = shape.experts();
        double sum = 0;
        double[] proxy = new double[count];
        double[] share = new double[count];
        for (int i = 0; i < set.size(); i++) {
            double[] gates = gates(router, i);
            for (int m = 0; m < count; m++) {
                proxy[m] += gates[m] / set.size();
            }
            int m = winners[i];
            share[m] += 1.0 / set.size();
            double y = set.label(i);
            if (shape.reading() == Reading.PAPER) {
                double f = gates[m] * answer(experts, biases, i, m, 0);
                sum += Math.log(1 + Math.exp(-(2 * y - 1) * f));
            } else {
                double[] p = softmax(new double[] {
                    gates[m] * answer(experts, biases, i, m, 0), gates[m] * answer(experts, biases, i, m, 1)
                });
                sum += -Math.log(softmax(p)[(int) y]);
            }
        }
        double balance = 0;
        for (int m = 0; m < count; m++) {
            balance += share[m] * proxy[m] / count;
        }
        return sum / set.size() + balanceWeight * count * count * balance;
    }

    private double[] gates(double[] router, int sample) {
        double[] h = new double[shape.experts()];
        for (int m = 0; m < h.length; m++) {
            for (int p = 0; p < set.patches(); p++) {
                float[] x = set.patch(sample, p);
                for (int q = 0; q < x.length; q++) {
                    h[m] += router[m * x.length + q] * x[q];
                }
            }
            if (shape.reading() == Reading.RELEASED_CODE) {
                h[m] += noise[sample * h.length + m];
            }
        }
        return shape.reading() == Reading.PAPER ? softmax(h) : h;
    }

    private double answer(double[] experts, double[] biases, int sample, int expert, int output) {
        double f = 0;
        for (int j = 0; j < shape.filters(); j++) {
            int channel = expert * shape.channels() + output * shape.filters() + j;
            for (int p = 0; p < set.patches(); p++) {
                float[] x = set.patch(sample, p);
                double z = biases[channel];
                for (int q = 0; q < x.length; q++) {
                    z += experts[channel * x.length + q] * x[q];
                }
                f += act(z);
            }
        }
        return f;
    }

    private double act(double z) {
        return switch (shape.activation()) {
            case LINEAR -> z;
            case CUBIC -> Math.pow(z, 3);
            case RELU -> z > 0 ? z : 0;
            case CELU -> z > 0 ? z : Math.expm1(z);
            case GELU -> z * (1 + erf(z / Math.sqrt(2))) / 2;
            case TANH -> Math.tanh(z);
        };
    }

    /** The Maclaurin series: slow and exact for the small values of tests. */
    static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 80; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    private static double[] softmax(double[] values) {
        double sum = Arrays.stream(values).map(Math::exp).sum();
        return Arrays.stream(values).map(value -> Math.exp(value) / sum).toArray();
    }
}
