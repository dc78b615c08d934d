package routescope.core.cluster;

/** The two losses, sample by sample: value, whether the answer is right, and derivatives. */
final class OutputLoss {
    private OutputLoss() {}

    /** {@code log(1 + exp(-y F))} with {@code F = gate f}. @param pass after the forward step @param slot which */
    static double logistic(MixturePass pass, int slot) {
        int sample = pass.order[slot];
        double gate = pass.gates[sample];
        double answer = pass.outputs[0][slot];
        double f = gate * answer;
        pass.combined[0][slot] = (float) f;
        double sign = pass.set().label(sample) == 1 ? 1 : -1;
        double margin = sign * f;
        pass.right[sample] = margin > 0;
        double slope = -sign / (1 + Math.exp(margin));
        pass.slopes[0][slot] = (float) (slope * gate);
        pass.gateSlopes[sample] = (float) (slope * answer);
        return margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin));
    }

    /**
     * Cross-entropy of a softmax of the softmax of {@code gate f}: the released code applies it twice, so the loss never
     * falls below log(1 + 1/e) = 0.3133.
     *
     * @param pass after the forward step
     * @param slot which
     * @return the loss
     */
    static double softmaxCrossEntropy(MixturePass pass, int slot) {
        int sample = pass.order[slot];
        double gate = pass.gates[sample];
        double first = pass.outputs[0][slot];
        double second = pass.outputs[1][slot];
        pass.combined[0][slot] = (float) (gate * first);
        pass.combined[1][slot] = (float) (gate * second);
        int label = pass.set().label(sample);
        double inner = 1 / (1 + Math.exp(gate * (first - second)));
        double outer = 1 / (1 + Math.exp(1 - 2 * inner));
        // What torch.max does with a tie: the first output wins.
        pass.right[sample] = (inner > 0.5 ? 1 : 0) == label;
        double byInner = 2 * (outer - label);
        double slope = byInner * inner * (1 - inner);
        pass.slopes[0][slot] = (float) (-slope * gate);
        pass.slopes[1][slot] = (float) (slope * gate);
        pass.gateSlopes[sample] = (float) (slope * (second - first));
        return -Math.log(label == 1 ? outer : 1 - outer);
    }
}
