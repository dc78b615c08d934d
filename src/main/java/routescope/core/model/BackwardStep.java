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

    /** Fills the coefficients and the head gradient of a pass. */
    void run(PatchPass pass, float[] head) {
        int size = pass.batch.size();
        Arrays.fill(pass.coefficients(), 0, pass.rows() * pass.width(), 0f);
        Arrays.fill(pass.headGradient(), 0f);
        for (int b = 0; b < size; b++) {
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

    private void throughHead(PatchPass pass, float[] head, int b, int s) {
        int outputs = shape.outputs();
        int m = shape.neurons();
        for (int r = 0; r < m; r++) {
            int q = s * m + r;
            float activity = pass.pooled()[b * shape.allNeurons() + q];
            float sum = 0;
            for (int o = 0; o < outputs; o++) {
                float gradient = pass.logitGradients()[b * outputs + o];
                sum += head[q * outputs + o] * gradient;
                pass.headGradient()[q * outputs + o] += gradient * activity;
            }
            pooledGradient[r] = sum;
        }
    }

    private void throughExpert(PatchPass pass, int b, int s) {
        int m = shape.neurons();
        float share = 1f / shape.poolSize();
        float[] activations = pass.activations();
        float[] coefficients = pass.coefficients();
        for (int t = 0; t < shape.selected(); t++) {
            int slot = slot(b, s, t);
            int at = pass.neuronPlace(b, s, slot);
            float weight = pass.gates()[slot] * share;
            float sum = 0;
            for (int r = 0; r < m; r++) {
                float activation = activations[slot * m + r];
                sum += pooledGradient[r] * activation;
                coefficients[at + r] = activation > 0 ? weight * pooledGradient[r] : 0;
            }
            gateGradient[t] = sum * share;
        }
    }

    private void throughSelectedGate(PatchPass pass, int b, int s) {
        float mean = meanGateGradient(pass, b, s);
        for (int t = 0; t < shape.selected(); t++) {
            int slot = slot(b, s, t);
            pass.coefficients()[row(pass, b, slot) + s] = pass.gates()[slot] * (gateGradient[t] - mean);
        }
    }

    private void throughFullGate(PatchPass pass, int b, int s) {
        float mean = meanGateGradient(pass, b, s);
        int n = shape.patches();
        for (int j = 0; j < n; j++) {
            float gate = pass.softmax()[(b * shape.experts() + s) * n + j];
            pass.coefficients()[(b * n + j) * shape.kernels() + s] = -gate * mean;
        }
        for (int t = 0; t < shape.selected(); t++) {
            int slot = slot(b, s, t);
            pass.coefficients()[row(pass, b, slot) + s] += pass.gates()[slot] * gateGradient[t];
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

    private int row(PatchPass pass, int b, int slot) {
        return (b * shape.patches() + pass.selected()[slot]) * shape.kernels();
    }
}
