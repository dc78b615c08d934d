package routescope.core.model;

import java.util.Arrays;

/**
 * The backward step of a {@link PatchModel}: from the gradient on the logits to the gradient on every pre-activation
 * and score.
 *
 * <pre>
 * dp_{r,s}   = sum_o a_{r,s,o} df_o
 * dG_{j,s}   = (1/P) sum_r dp_{r,s} h_{r,s,j}
 * dz_{r,s,j} = (1/P) dp_{r,s} G_{j,s} where the neuron fires, else 0
 * dg_{j,s}   = G_{j,s} (dG_{j,s} - sum_i G_{i,s} dG_{i,s}), i over the selected patches; dG is 0 off the selection
 * </pre>
 */
final class BackwardStep {
    private final ModelShape shape;
    private final float[] pooledGradient;
    private final float[] gateGradient;

    BackwardStep(ModelShape shape) {
        this.shape = shape;
        pooledGradient = new float[shape.neurons()];
        gateGradient = new float[shape.selected()];
    }

    /** Fills the coefficients of the images from..to-1 of a pass; the room for them is all zeros before. */
    void run(PatchPass pass, float[] head, int from, int to) {
        for (int b = from; b < to; b++) {
            for (int s = 0; s < shape.experts(); s++) {
                throughHead(pass, head, b, s);
                throughExpert(pass, b, s);
                switch (shape.gate()) {
                    case ONE -> {}
                    case SOFTMAX_OVER_SELECTED -> throughSelectedGate(pass, b, s);
                    case SOFTMAX_OVER_ALL -> throughFullGate(pass, b, s);
                }
            }
        }
    }

    /** Gradient on the output weights of the neurons from..to-1, image after image. */
    static void headGradient(PatchPass pass, int from, int to) {
        int outputs = pass.shape().outputs();
        int all = pass.shape().allNeurons();
        for (int q = from; q < to; q++) {
            for (int o = 0; o < outputs; o++) {
                float sum = 0;
                for (int b = 0; b < pass.batch.size(); b++) {
                    sum += pass.logitGradients()[b * outputs + o] * pass.pooled()[b * all + q];
                }
                pass.headGradient()[q * outputs + o] = sum;
            }
        }
    }

    /** Gives an expert's router, neurons and output weights no gradient. */
    static void hold(PatchPass pass, int expert) {
        ModelShape shape = pass.shape();
        int columns = pass.coefficientColumns();
        int m = shape.neurons();
        int firstNeuron = expert * m;
        if (!pass.batch.isRouted()) {
            Arrays.fill(pass.coefficients(), expert * columns, (expert + 1) * columns, 0f);
            firstNeuron += shape.routers();
        }
        Arrays.fill(pass.coefficients(), firstNeuron * columns, (firstNeuron + m) * columns, 0f);
        int outputs = shape.outputs();
        Arrays.fill(pass.headGradient(), expert * m * outputs, (expert + 1) * m * outputs, 0f);
    }

    private void throughHead(PatchPass pass, float[] head, int b, int s) {
        int outputs = shape.outputs();
        int m = shape.neurons();
        for (int r = 0; r < m; r++) {
            int q = s * m + r;
            float sum = 0;
            for (int o = 0; o < outputs; o++) {
                sum += head[q * outputs + o] * pass.logitGradients()[b * outputs + o];
            }
            pooledGradient[r] = sum;
        }
    }

    private void throughExpert(PatchPass pass, int b, int s) {
        int m = shape.neurons();
        int columns = pass.coefficientColumns();
        float share = 1f / shape.poolSize();
        float[] activations = pass.activations();
        float[] coefficients = pass.coefficients();
        for (int t = 0; t < shape.selected(); t++) {
            int slot = slot(b, s, t);
            int at = pass.neuronCoefficient(b, s, slot);
            float weight = pass.gates()[slot] * share;
            float sum = 0;
            for (int r = 0; r < m; r++) {
                float activation = activations[slot * m + r];
                sum += pooledGradient[r] * activation;
                coefficients[at + r * columns] = activation > 0 ? weight * pooledGradient[r] : 0;
            }
            gateGradient[t] = sum * share;
        }
    }

    private void throughSelectedGate(PatchPass pass, int b, int s) {
        float mean = meanGateGradient(pass, b, s);
        int at = s * pass.coefficientColumns() + b * shape.patches();
        for (int t = 0; t < shape.selected(); t++) {
            int slot = slot(b, s, t);
            pass.coefficients()[at + pass.selected()[slot]] = pass.gates()[slot] * (gateGradient[t] - mean);
        }
    }

    private void throughFullGate(PatchPass pass, int b, int s) {
        float mean = meanGateGradient(pass, b, s);
        int n = shape.patches();
        int at = s * pass.coefficientColumns() + b * n;
        for (int j = 0; j < n; j++) {
            float gate = pass.softmax()[(b * shape.experts() + s) * n + j];
            pass.coefficients()[at + j] = -gate * mean;
        }
        for (int t = 0; t < shape.selected(); t++) {
            int slot = slot(b, s, t);
            pass.coefficients()[at + pass.selected()[slot]] += pass.gates()[slot] * gateGradient[t];
        }
    }

    private float meanGateGradient(PatchPass pass, int b, int s) {
        float mean = 0;
        for (int t = 0; t < shape.selected(); t++) {
            mean += pass.gates()[slot(b, s, t)] * gateGradient[t];
        }
        return mean;
    }

    private int slot(int b, int s, int t) {
        return (b * shape.experts() + s) * shape.selected() + t;
    }
}
