package routescope.core.cluster;

import java.util.Arrays;

/** The gradient by the router: {@code dh_m/dtheta_m} is the sum of the patches of a sample. */
final class RouterGradient {
    private final MixtureShape shape;
    private final MixturePass pass;

    RouterGradient(MixtureShape shape, MixturePass pass) {
        this.shape = shape;
        this.pass = pass;
    }

    /** Writes the router's gradient and divides the experts' by the number of samples. @param balanceWeight of the term */
    void compute(double balanceWeight) {
        Arrays.fill(pass.router, 0);
        int samples = pass.set().size();
        if (shape.reading() == Reading.RELEASED_CODE) {
            ofRawGate(balanceWeight * shape.experts() / samples);
        } else {
            ofSoftmaxGate(balanceWeight * shape.experts() / samples);
        }
        divide(pass.router, samples);
        divide(pass.experts.weights(), samples);
        divide(pass.experts.biases(), samples);
    }

    private static void divide(double[] values, int by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }

    private void ofRawGate(double balance) {
        int experts = shape.experts();
        for (int i = 0; i < pass.winners.length; i++) {
            add(pass.winners[i], pass.gateSlopes[i], i);
            for (int m = 0; balance != 0 && m < experts; m++) {
                add(m, balance * load(m), i);
            }
        }
    }

    private int load(int expert) {
        return pass.begins[expert + 1] - pass.begins[expert];
    }

    private void ofSoftmaxGate(double balance) {
        int experts = shape.experts();
        double[] gates = new double[experts];
        for (int i = 0; i < pass.winners.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < experts; m++) {
                most = Math.max(most, pass.scores[i * experts + m]);
            }
            double sum = 0;
            for (int m = 0; m < experts; m++) {
                gates[m] = Math.exp(pass.scores[i * experts + m] - most);
                sum += gates[m];
            }
            double meanLoad = 0;
            for (int m = 0; m < experts; m++) {
                gates[m] /= sum;
                meanLoad += gates[m] * load(m);
            }
            int winner = pass.winners[i];
            for (int m = 0; m < experts; m++) {
                double own = pass.gateSlopes[i] * gates[winner] * ((m == winner ? 1 : 0) - gates[m]);
                add(m, own + balance * gates[m] * (load(m) - meanLoad), i);
            }
        }
    }

    private void add(int expert, double factor, int sample) {
        int d = shape.dimension();
        float[] sums = pass.set().sums();
        double[] router = pass.router;
        int to = expert * d;
        int from = sample * d;
        for (int q = 0; q < d; q++) {
            router[to + q] += factor * sums[from + q];
        }
    }
}
