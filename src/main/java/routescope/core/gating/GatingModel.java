package routescope.core.gating;

/**
 * f(x) = sum_i gate_i(x) act(a_i x + b_i) with its exact derivatives (spec 3(a), 3(b)), in float64. Gates are computed
 * from differences to the largest score, so that no finite score and no positive temperature overflows. Holds buffers:
 * one thread at a time.
 */
public final class GatingModel {
    private final GatingShape shape;
    private final double[] scores;
    private final double[] gates;
    private final double[] inner;
    private final double[] outer;
    private final double[] answers;
    private final double[] slopes;
    private final double[] routerSlopes;
    private final double[] groupAnswers;
    private double[] theta = new double[0];

    /**
     * Makes the buffers.
     *
     * @param shape what the mixture looks like
     */
    public GatingModel(GatingShape shape) {
        this.shape = shape;
        int k = shape.experts();
        scores = new double[k];
        gates = new double[k];
        inner = new double[k];
        answers = new double[k];
        slopes = new double[k];
        routerSlopes = new double[k];
        outer = new double[shape.groups()];
        groupAnswers = new double[shape.groups()];
    }

    /** {@return what the mixture looks like} */
    public GatingShape shape() {
        return shape;
    }

    /**
     * {@return f at one input}
     *
     * @param parameters as {@link GatingShape} orders them, not modified
     * @param xs inputs, one after the other, not modified
     * @param row which input
     */
    public double value(double[] parameters, double[] xs, int row) {
        theta = parameters;
        int at = row * shape.inputs();
        weigh(xs, at);
        answer(xs, at);
        double sum = 0;
        for (int i = 0; i < gates.length; i++) {
            sum += gates[i] * answers[i];
        }
        return sum;
    }

    /**
     * {@return f at all inputs}
     *
     * @param parameters the parameters, not modified
     * @param xs inputs, one after the other, not modified
     */
    public double[] values(double[] parameters, double[] xs) {
        double[] values = new double[xs.length / shape.inputs()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value(parameters, xs, row);
        }
        return values;
    }

    /**
     * {@return the weight of every expert at one input; they sum to one}
     *
     * @param parameters the parameters, not modified
     * @param xs inputs, one after the other, not modified
     * @param row which input
     */
    public double[] gates(double[] parameters, double[] xs, int row) {
        theta = parameters;
        weigh(xs, row * shape.inputs());
        return gates.clone();
    }

    /**
     * {@return f at one input, and its derivative by every parameter}
     *
     * @param parameters the parameters, not modified
     * @param xs inputs, one after the other, not modified
     * @param row which input
     * @param derivative {@code [parameters]}, overwritten
     */
    public double derive(double[] parameters, double[] xs, int row, double[] derivative) {
        double f = value(parameters, xs, row);
        int d = shape.inputs();
        int at = row * d;
        if (shape.gate() == GateForm.HIERARCHICAL) {
            deriveGroups(xs, at, f, derivative);
        }
        double tau = tau();
        double byTemperature = 0;
        for (int i = 0; i < gates.length; i++) {
            double byScore = gates[i] * (answers[i] - centre(i, f));
            double byGate = byScore / tau;
            derivative[shape.gateBias(i)] = byGate;
            double byAnswer = gates[i] * slopes[i];
            derivative[shape.expertBias(i)] = byAnswer;
            for (int q = 0; q < d; q++) {
                derivative[shape.gateWeights(i) + q] = byGate * routerSlopes[i] * xs[at + q];
                derivative[shape.expertWeights(i) + q] = byAnswer * xs[at + q];
            }
            // A gate of exactly zero stands for a difference that may be infinite.
            byTemperature -= gates[i] == 0 ? 0 : byGate * scores[i];
        }
        if (shape.gate() == GateForm.DENSE_TO_SPARSE) {
            derivative[shape.temperature()] = byTemperature;
        }
        return f;
    }

    /**
     * {@return the mean of (f - y) squared}
     *
     * @param parameters the parameters, not modified
     * @param data inputs and answers
     * @param gradient {@code [parameters]}, overwritten with the derivative of that mean
     */
    public double meanSquaredError(double[] parameters, GatingData data, double[] gradient) {
        double[] one = new double[shape.parameters()];
        java.util.Arrays.fill(gradient, 0);
        double sum = 0;
        int n = data.size();
        for (int row = 0; row < n; row++) {
            double residual = derive(parameters, data.xs(), row, one) - data.ys()[row];
            sum += residual * residual;
            for (int p = 0; p < one.length; p++) {
                gradient[p] += 2 * residual * one[p] / n;
            }
        }
        return sum / n;
    }

    /**
     * {@return the mean of (f - y) squared}
     *
     * @param parameters the parameters, not modified
     * @param data inputs and answers
     */
    public double meanSquaredError(double[] parameters, GatingData data) {
        double sum = 0;
        for (int row = 0; row < data.size(); row++) {
            double residual = value(parameters, data.xs(), row) - data.ys()[row];
            sum += residual * residual;
        }
        return sum / data.size();
    }

    private double tau() {
        return shape.gate() == GateForm.DENSE_TO_SPARSE ? theta[shape.temperature()] : 1;
    }

    /** What the answer of an expert is compared with by its gate: the mixture, or in a hierarchy its group. */
    private double centre(int expert, double f) {
        return shape.gate() == GateForm.HIERARCHICAL ? groupAnswers[expert / shape.expertsInGroup()] : f;
    }

    private void weigh(double[] xs, int at) {
        int d = shape.inputs();
        for (int i = 0; i < scores.length; i++) {
            double linear = dot(shape.gateWeights(i), xs, at, d);
            boolean activated = shape.router() != Activation.LINEAR;
            routerSlopes[i] = activated ? shape.router().slope(linear) : 1;
            scores[i] = (activated ? shape.router().value(linear) : linear) + theta[shape.gateBias(i)];
        }
        int size = shape.expertsInGroup();
        double tau = tau();
        for (int group = 0; group < outer.length; group++) {
            outer[group] = shape.gate() == GateForm.HIERARCHICAL
                    ? dot(shape.groupWeights(group), xs, at, d) + theta[shape.groupBias(group)]
                    : 0;
            softmax(scores, inner, group * size, size, tau);
        }
        double[] of = outer.clone();
        softmax(of, outer, 0, outer.length, 1);
        for (int i = 0; i < gates.length; i++) {
            gates[i] = outer[i / size] * inner[i];
        }
    }

    /** Leaves in {@code from} the differences to the largest score, divided by the temperature. */
    private static void softmax(double[] from, double[] to, int begin, int count, double tau) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = begin; i < begin + count; i++) {
            largest = Math.max(largest, from[i]);
        }
        double sum = 0;
        for (int i = begin; i < begin + count; i++) {
            from[i] = (from[i] - largest) / tau;
            to[i] = Math.exp(from[i]);
            sum += to[i];
        }
        for (int i = begin; i < begin + count; i++) {
            to[i] /= sum;
        }
    }

    private void answer(double[] xs, int at) {
        for (int i = 0; i < answers.length; i++) {
            double z = dot(shape.expertWeights(i), xs, at, shape.inputs()) + theta[shape.expertBias(i)];
            answers[i] = shape.expert().value(z);
            slopes[i] = shape.expert().slope(z);
        }
    }

    private void deriveGroups(double[] xs, int at, double f, double[] derivative) {
        int size = shape.expertsInGroup();
        for (int group = 0; group < outer.length; group++) {
            double answer = 0;
            for (int i = group * size; i < (group + 1) * size; i++) {
                answer += inner[i] * answers[i];
            }
            groupAnswers[group] = answer;
            double byScore = outer[group] * (answer - f);
            derivative[shape.groupBias(group)] = byScore;
            for (int q = 0; q < shape.inputs(); q++) {
                derivative[shape.groupWeights(group) + q] = byScore * xs[at + q];
            }
        }
    }

    private double dot(int begin, double[] xs, int at, int count) {
        double sum = 0;
        for (int q = 0; q < count; q++) {
            sum += theta[begin + q] * xs[at + q];
        }
        return sum;
    }
}
