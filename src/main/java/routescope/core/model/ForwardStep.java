package routescope.core.model;

import java.util.Arrays;

/** The forward steps of a {@link PatchModel} after its products, on the images from..to-1 of a pass. */
final class ForwardStep {
    private ForwardStep() {}

    /** The l patches of highest score of each expert, in descending order. */
    static void select(PatchPass pass, int from, int to) {
        ModelShape shape = pass.shape();
        int[] selected = pass.selected();
        int l = shape.selected();
        int perImage = shape.experts() * l;
        if (pass.batch.isRouted()) {
            System.arraycopy(pass.batch.selected(), from * perImage, selected, from * perImage, (to - from) * perImage);
        } else if (shape.routers() == 0) {
            for (int i = from * l; i < to * l; i++) {
                selected[i] = i % l;
            }
        } else {
            float[] best = new float[l];
            int width = shape.kernels();
            for (int b = from; b < to; b++) {
                for (int s = 0; s < shape.experts(); s++) {
                    int start = b * shape.patches() * width + s;
                    int out = b * perImage + s * l;
                    TopSelection.pick(pass.preactivations(), start, width, shape.patches(), best, selected, out);
                }
            }
        }
    }

    /** Weights of the selected patches. */
    static void gate(PatchPass pass, int from, int to) {
        int perImage = pass.shape().experts() * pass.shape().selected();
        switch (pass.shape().gate()) {
            case ONE -> Arrays.fill(pass.gates(), from * perImage, to * perImage, 1f);
            case SOFTMAX_OVER_SELECTED -> gateOverSelected(pass, from, to);
            case SOFTMAX_OVER_ALL -> gateOverAll(pass, from, to);
        }
    }

    /** Takes an expert out of the sum: its gates are 0. */
    static void silence(PatchPass pass, int expert, int from, int to) {
        int l = pass.shape().selected();
        for (int b = from; b < to; b++) {
            int start = (b * pass.shape().experts() + expert) * l;
            Arrays.fill(pass.gates(), start, start + l, 0f);
        }
    }

    private static void gateOverSelected(PatchPass pass, int from, int to) {
        ModelShape shape = pass.shape();
        int l = shape.selected();
        float[] values = pass.preactivations();
        float[] gates = pass.gates();
        int[] selected = pass.selected();
        for (int b = from; b < to; b++) {
            for (int s = 0; s < shape.experts(); s++) {
                int start = (b * shape.experts() + s) * l;
                for (int t = 0; t < l; t++) {
                    gates[start + t] = values[(b * shape.patches() + selected[start + t]) * shape.kernels() + s];
                }
                Softmax.inPlace(gates, start, l);
            }
        }
    }

    private static void gateOverAll(PatchPass pass, int from, int to) {
        ModelShape shape = pass.shape();
        int n = shape.patches();
        int l = shape.selected();
        float[] values = pass.preactivations();
        float[] all = pass.softmax();
        for (int b = from; b < to; b++) {
            for (int s = 0; s < shape.experts(); s++) {
                int row = (b * shape.experts() + s) * n;
                for (int j = 0; j < n; j++) {
                    all[row + j] = values[(b * n + j) * shape.kernels() + s];
                }
                Softmax.inPlace(all, row, n);
                int start = (b * shape.experts() + s) * l;
                for (int t = 0; t < l; t++) {
                    pass.gates()[start + t] = all[row + pass.selected()[start + t]];
                }
            }
        }
    }

    /** ReLU of each expert's neurons on its selected patches. */
    static void expert(PatchPass pass, int from, int to) {
        ModelShape shape = pass.shape();
        int m = shape.neurons();
        int slot = from * shape.experts() * shape.selected();
        float[] values = pass.preactivations();
        float[] activations = pass.activations();
        for (int b = from; b < to; b++) {
            for (int s = 0; s < shape.experts(); s++) {
                for (int t = 0; t < shape.selected(); t++, slot++) {
                    int at = pass.neuronPlace(b, s, slot);
                    for (int r = 0; r < m; r++) {
                        float z = values[at + r];
                        // Written so that not-a-number passes through, for the divergence guard to see.
                        activations[slot * m + r] = z <= 0 ? 0 : z;
                    }
                }
            }
        }
    }

    /** Gate-weighted mean of the activations over patches. */
    static void pool(PatchPass pass, int from, int to) {
        ModelShape shape = pass.shape();
        int m = shape.neurons();
        int l = shape.selected();
        float share = 1f / shape.poolSize();
        float[] pooled = pass.pooled();
        float[] activations = pass.activations();
        for (int group = from * shape.experts(); group < to * shape.experts(); group++) {
            Arrays.fill(pooled, group * m, (group + 1) * m, 0f);
            for (int slot = group * l; slot < (group + 1) * l; slot++) {
                float weight = pass.gates()[slot] * share;
                for (int r = 0; r < m; r++) {
                    pooled[group * m + r] += weight * activations[slot * m + r];
                }
            }
        }
    }

    /** The head's weighted sum of the pooled activations. */
    static void logit(PatchPass pass, float[] head, int from, int to) {
        int width = pass.shape().allNeurons();
        int outputs = pass.shape().outputs();
        for (int b = from; b < to; b++) {
            for (int o = 0; o < outputs; o++) {
                float sum = 0;
                for (int q = 0; q < width; q++) {
                    sum += head[q * outputs + o] * pass.pooled()[b * width + q];
                }
                pass.logits()[b * outputs + o] = sum;
            }
        }
    }
}
