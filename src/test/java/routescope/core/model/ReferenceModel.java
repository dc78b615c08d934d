package routescope.core.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The equations of {@link PatchModel} once more, in float64 and as plainly as possible, to compare with. */
final class ReferenceModel {
    private final ModelShape shape;

    ReferenceModel(ModelShape shape) {
        this.shape = shape;
    }

    /** Mean loss of a batch; kernels are routers then neurons, x is [batch, n, d]. */
    double loss(double[] kernels, double[] head, double[] x, int[] labels) {
        double sum = 0;
        for (int b = 0; b < labels.length; b++) {
            sum += lossOf(logits(kernels, head, x, b), labels[b]);
        }
        return sum / labels.length;
    }

    double[] logits(double[] kernels, double[] head, double[] x, int b) {
        int n = shape.patches();
        int m = shape.neurons();
        double[] f = new double[shape.outputs()];
        for (int s = 0; s < shape.experts(); s++) {
            double[] scores = new double[n];
            for (int j = 0; j < n; j++) {
                scores[j] = shape.routers() == 0 ? 0 : product(kernels, s, x, b * n + j);
            }
            int[] picked = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer j) -> -scores[j])
                            .thenComparingInt(j -> j))
                    .limit(shape.selected())
                    .mapToInt(j -> j)
                    .toArray();
            double[] gates = gates(scores, picked);
            for (int t = 0; t < picked.length; t++) {
                for (int r = 0; r < m; r++) {
                    int q = s * m + r;
                    double h = Math.max(0, product(kernels, shape.routers() + q, x, b * n + picked[t]));
                    for (int o = 0; o < f.length; o++) {
                        f[o] += head[q * f.length + o] * h * gates[t] / shape.poolSize();
                    }
                }
            }
        }
        return f;
    }

    private double[] gates(double[] scores, int[] picked) {
        double[] over = switch (shape.gate()) {
            case ONE -> new double[0];
            case SOFTMAX_OVER_SELECTED ->
                Arrays.stream(picked).mapToDouble(j -> scores[j]).toArray();
            case SOFTMAX_OVER_ALL -> scores;
        };
        double sum = Arrays.stream(over).map(Math::exp).sum();
        return Arrays.stream(picked)
                .mapToDouble(j -> shape.gate() == GateKind.ONE ? 1 : Math.exp(scores[j]) / sum)
                .toArray();
    }

    private double product(double[] kernels, int kernel, double[] x, int row) {
        double sum = 0;
        for (int q = 0; q < shape.patchSize(); q++) {
            sum += kernels[kernel * shape.patchSize() + q] * x[row * shape.patchSize() + q];
        }
        return sum;
    }

    private double lossOf(double[] f, int label) {
        if (f.length == 1) {
            return Math.log(1 + Math.exp(label == 1 ? -f[0] : f[0]));
        }
        return Math.log(Arrays.stream(f).map(Math::exp).sum()) - f[label];
    }
}
