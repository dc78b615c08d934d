package routescope.core.model;

import java.util.Arrays;

/**
 * Logistic loss for one logit, cross-entropy of the softmax for several; both in nats. An image whose label is unknown has
 * no loss, not-a-number, and no gradient.
 */
final class Losses {
    private Losses() {}

    /** Fills the losses of the images from..to-1, and the gradient of the mean of all on their logits. */
    static void evaluate(PatchPass pass, int from, int to) {
        int size = pass.batch.size();
        int outputs = pass.shape().outputs();
        for (int b = from; b < to; b++) {
            if (pass.batch.label(b) < 0) {
                pass.losses()[b] = Float.NaN;
                Arrays.fill(pass.logitGradients(), b * outputs, (b + 1) * outputs, 0f);
            } else if (outputs == 1) {
                logistic(pass, b, size);
            } else {
                crossEntropy(pass, b, size);
            }
        }
    }

    private static void logistic(PatchPass pass, int image, int size) {
        double f = pass.logits()[image];
        int label = pass.batch.label(image);
        double margin = label == 1 ? f : -f;
        // log(1 + exp(-m)) without overflow on either side.
        double loss = margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
        pass.losses()[image] = (float) loss;
        pass.logitGradients()[image] = (float) ((sigmoid(f) - label) / size);
    }

    private static void crossEntropy(PatchPass pass, int image, int size) {
        int outputs = pass.shape().outputs();
        int label = pass.batch.label(image);
        int start = image * outputs;
        double largest = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < outputs; o++) {
            largest = Math.max(largest, pass.logits()[start + o]);
        }
        double sum = 0;
        for (int o = 0; o < outputs; o++) {
            sum += Math.exp(pass.logits()[start + o] - largest);
        }
        pass.losses()[image] = (float) (Math.log(sum) + largest - pass.logits()[start + label]);
        for (int o = 0; o < outputs; o++) {
            double p = Math.exp(pass.logits()[start + o] - largest) / sum;
            pass.logitGradients()[start + o] = (float) ((p - (o == label ? 1 : 0)) / size);
        }
    }

    /** {@return 1 / (1 + exp(-f))} */
    static double sigmoid(double f) {
        return f >= 0 ? 1 / (1 + Math.exp(-f)) : Math.exp(f) / (1 + Math.exp(f));
    }
}
