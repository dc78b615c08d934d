package routescope.core.cluster;

import java.util.Arrays;

/**
 * A mixture that sends each sample to one expert: {@code h_m = sum_p <theta_m, x^(p)>}, {@code m* = argmax_m (h_m + r_m)},
 * output {@code gate f_m*(x)}. The steps of an epoch are separate: route, forward, loss, gradient, update.
 */
public final class SampleMixture {
    private final MixtureShape shape;
    private final float[] weights;
    private final float[] biases;
    private final float[] router;
    private final ExpertBank bank;

    /**
     * Makes a mixture from values, which are copied. The reading of the paper leaves biases alone.
     *
     * @param shape sizes
     * @param patches P
     * @param values kernels, biases, router
     */
    public SampleMixture(MixtureShape shape, int patches, MixtureWeights values) {
        this.shape = shape;
        weights = values.experts().clone();
        biases = values.biases().clone();
        router = values.router().clone();
        bank = new ExpertBank(
                shape, patches, weights, shape.reading() == Reading.PAPER ? new float[biases.length] : biases);
    }

    /** {@return sizes} */
    public MixtureShape shape() {
        return shape;
    }

    /** {@return the values now, as copies} */
    public MixtureWeights weights() {
        return new MixtureWeights(weights.clone(), biases.clone(), router.clone());
    }

    /** {@return whether all values are finite numbers} */
    boolean isFinite() {
        return isFinite(weights) && isFinite(biases) && isFinite(router);
    }

    private static boolean isFinite(float[] values) {
        // Zero times a finite number is zero, and everything else is not-a-number.
        float sum = 0;
        for (float value : values) {
            sum += 0 * value;
        }
        return sum == 0;
    }

    /** Takes other values, which are copied. @param values of the same shape */
    public void set(MixtureWeights values) {
        System.arraycopy(values.experts(), 0, weights, 0, weights.length);
        System.arraycopy(values.biases(), 0, biases, 0, biases.length);
        System.arraycopy(values.router(), 0, router, 0, router.length);
    }

    /**
     * Scores every sample, and sends it to the expert with the largest noisy score; ties go to the lower expert.
     *
     * @param pass takes scores, winners and gates
     * @param noise {@code [samples, M]}, not modified
     */
    public void route(MixturePass pass, float[] noise) {
        int experts = shape.experts();
        int samples = pass.set().size();
        double[] proxy = new double[experts];
        double[] gates = new double[experts];
        boolean code = shape.reading() == Reading.RELEASED_CODE;
        score(pass);
        for (int i = 0; i < samples; i++) {
            int best = 0;
            float most = Float.NEGATIVE_INFINITY;
            for (int m = 0; m < experts; m++) {
                float score = pass.scores[i * experts + m];
                float noisy = score + noise[i * experts + m];
                gates[m] = code ? noisy : score;
                if (noisy > most) {
                    most = noisy;
                    best = m;
                }
            }
            if (!code) {
                softmax(gates);
            }
            pass.winners[i] = best;
            pass.gates[i] = (float) gates[best];
            for (int m = 0; m < experts; m++) {
                proxy[m] += gates[m];
            }
        }
        pass.sort();
        pass.balance = balance(pass, proxy);
    }

    private void score(MixturePass pass) {
        int experts = shape.experts();
        int many = PatchBlock.capacity(1);
        for (int from = 0; from < pass.set().size(); from += many) {
            int to = Math.min(from + many, pass.set().size());
            pass.sums.loadSums(pass.set(), from, to);
            for (int m = 0; m < experts; m++) {
                float[] column = pass.sums.preactivate(router, m * shape.dimension(), 0);
                for (int i = from; i < to; i++) {
                    pass.scores[i * experts + m] = column[i - from];
                }
            }
        }
    }

    /** {@code M^2 mean_m (share of the samples sent to m) (mean gate value of m)}. */
    private double balance(MixturePass pass, double[] proxy) {
        double samples = pass.set().size();
        double sum = 0;
        for (int m = 0; m < shape.experts(); m++) {
            sum += (pass.begins[m + 1] - pass.begins[m]) / samples * (proxy[m] / samples);
        }
        return sum * shape.experts();
    }

    private static void softmax(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }

    /** Has every expert compute the samples that were sent to it, and only those. @param pass routed; takes outputs */
    public void forward(MixturePass pass) {
        PatchBlock block = pass.block;
        int patches = pass.computed.patches();
        int many = PatchBlock.capacity(patches);
        for (int m = 0; m < shape.experts(); m++) {
            for (int from = pass.begins[m]; from < pass.begins[m + 1]; from += many) {
                int to = Math.min(from + many, pass.begins[m + 1]);
                block.load(pass.computed, pass.order, from, to);
                bank.forward(m, block, pass.preactivations, from * patches, pass.outputs, from, to - from);
            }
        }
    }

    /**
     * Combines gates and outputs and compares with the labels.
     *
     * @param pass after the forward step; takes derivatives by the outputs of the experts and by the gates
     * @return mean loss
     */
    public double loss(MixturePass pass) {
        boolean code = shape.reading() == Reading.RELEASED_CODE;
        double sum = 0;
        for (int slot = 0; slot < pass.order.length; slot++) {
            sum += code ? OutputLoss.softmaxCrossEntropy(pass, slot) : OutputLoss.logistic(pass, slot);
        }
        pass.loss = sum / pass.order.length;
        return pass.loss;
    }

    /**
     * Computes the gradient of the mean loss plus the balancing term; the choice of the expert itself has none.
     *
     * @param pass after the loss step; takes the gradient
     * @param balanceWeight weight of the balancing term, 0 for none
     */
    public void gradient(MixturePass pass, double balanceWeight) {
        pass.experts.clear();
        PatchBlock block = pass.block;
        int patches = pass.computed.patches();
        int many = PatchBlock.capacity(patches);
        for (int m = 0; m < shape.experts(); m++) {
            for (int from = pass.begins[m]; from < pass.begins[m + 1]; from += many) {
                int to = Math.min(from + many, pass.begins[m + 1]);
                block.loadStraight(pass.computed, pass.order, from, to);
                bank.backward(m, block, pass.preactivations, from * patches, pass.slopes, from, pass.experts);
            }
        }
        new RouterGradient(shape, pass).compute(balanceWeight);
    }

    /**
     * Makes the step of an epoch.
     *
     * @param pass after the gradient step
     * @param config rates and normalisation
     */
    public void update(MixturePass pass, ClusterTrainingConfig config) {
        int size = shape.channels() * shape.dimension();
        for (int m = 0; m < shape.experts(); m++) {
            double weightNorm = norm(pass.experts.weights(), m * size, size);
            boolean learnsBias = shape.reading() == Reading.RELEASED_CODE;
            double biasNorm = learnsBias ? norm(pass.experts.biases(), m * shape.channels(), shape.channels()) : 0;
            double weightBy = 1;
            double biasBy = 1;
            switch (config.normalisation()) {
                case PER_EXPERT -> {
                    weightBy = weightNorm + biasNorm;
                    biasBy = weightBy;
                }
                case PER_TENSOR -> {
                    weightBy = weightNorm;
                    biasBy = biasNorm;
                }
                case NONE -> {}
            }
            step(weights, pass.experts.weights(), m * size, size, config.expertRate(), weightBy);
            if (learnsBias) {
                step(
                        biases,
                        pass.experts.biases(),
                        m * shape.channels(),
                        shape.channels(),
                        config.expertRate(),
                        biasBy);
            }
        }
        step(router, pass.router, 0, router.length, config.routerRate(), 1);
    }

    private static double norm(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i] * values[i];
        }
        return Math.sqrt(sum);
    }

    /** An expert without samples has no gradient and stays. */
    private static void step(float[] values, double[] gradient, int from, int count, double rate, double by) {
        if (by > 0) {
            double factor = rate / by;
            for (int i = from; i < from + count; i++) {
                values[i] = (float) (values[i] - factor * gradient[i]);
            }
        }
    }

    /**
     * {@return what one expert alone answers for samples, {@code [samples, outputs]}}
     *
     * @param expert who answers
     * @param set the samples
     */
    public float[] answers(int expert, ClusterSet set) {
        ClusterSet samples = shape.activation() == Activation.LINEAR ? set.summed() : set;
        int outs = shape.reading().outputs();
        int[] order = new int[samples.size()];
        Arrays.setAll(order, i -> i);
        int many = PatchBlock.capacity(samples.patches());
        float[][] z = new float[shape.channels()][many * samples.patches()];
        float[][] f = new float[outs][many];
        PatchBlock block = new PatchBlock(samples.patches(), samples.dimension());
        float[] answers = new float[samples.size() * outs];
        for (int from = 0; from < order.length; from += many) {
            int to = Math.min(from + many, order.length);
            block.load(samples, order, from, to);
            bank.forward(expert, block, z, 0, f, 0, to - from);
            for (int i = from; i < to; i++) {
                for (int o = 0; o < outs; o++) {
                    answers[i * outs + o] = f[o][i - from];
                }
            }
        }
        return answers;
    }
}
