package routescope.core.model;

/** Reads classes off logits: the one home of the rule. */
public final class Predictions {
    private Predictions() {}

    /**
     * {@return the class that logits name: the sign of the only one, or the largest one; -1 where they are no numbers}
     *
     * @param logits {@code [images, outputs]}, not modified
     * @param outputs 1 for two classes, the number of classes for more
     * @param image index of the image
     */
    public static int of(float[] logits, int outputs, int image) {
        if (outputs == 1) {
            return logits[image] > 0 ? 1 : logits[image] <= 0 ? 0 : -1;
        }
        int best = -1;
        for (int o = 0; o < outputs; o++) {
            if (logits[image * outputs + o] > (best < 0 ? Float.NEGATIVE_INFINITY : logits[image * outputs + best])) {
                best = o;
            }
        }
        return best;
    }

    /**
     * {@return the probability of each class: 1 - p and p with p = sigmoid(f), or the softmax}
     *
     * @param logits {@code [images, outputs]}, not modified
     * @param outputs 1 for two classes, the number of classes for more
     * @param image index of the image
     */
    public static float[] probabilities(float[] logits, int outputs, int image) {
        if (outputs == 1) {
            float p = (float) Losses.sigmoid(logits[image]);
            return new float[] {1 - p, p};
        }
        float[] values = new float[outputs];
        System.arraycopy(logits, image * outputs, values, 0, outputs);
        Softmax.inPlace(values, 0, outputs);
        return values;
    }
}
