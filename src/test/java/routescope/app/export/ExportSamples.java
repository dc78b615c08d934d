package routescope.app.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;

/** Measurements for tests. */
final class ExportSamples {
    private static final double[] NONE = {};

    private ExportSamples() {}

    static MetricPoint mixture(int step, MetricPoint.@Nullable Comparison comparison) {
        return new MetricPoint(
                step,
                step / 50.0,
                0.25,
                0.5,
                1.0 / 3,
                new double[] {0.1, 0.2},
                new double[] {0.3, 0.4, 0.5},
                new double[][] {{0.11, 0.12}, {0.21, 0.22}, {0.31, 0.32}},
                new double[] {0.6, 0.7, 0.8},
                0.9,
                1e-9,
                Double.NaN,
                new double[] {1, 2, 3},
                new double[] {0.83, 0.92},
                new double[] {0.55, 0.66},
                new int[] {2, 0},
                comparison,
                null);
    }

    static MetricPoint cnn(int step) {
        double nan = Double.NaN;
        return new MetricPoint(
                step,
                0,
                0.7,
                0.5,
                0.5,
                new double[] {0.5, 0.5},
                NONE,
                new double[0][],
                NONE,
                nan,
                nan,
                nan,
                NONE,
                NONE,
                NONE,
                new int[0],
                null,
                null);
    }

    static List<MetricPoint> run() {
        return List.of(
                mixture(0, new MetricPoint.Comparison(0.7, 0.5, 0.49)),
                mixture(50, new MetricPoint.Comparison(0.6, 0.75, 0.7)));
    }
}
