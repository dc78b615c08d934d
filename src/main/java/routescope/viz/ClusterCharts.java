package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterPoint;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.InnerProducts;
import routescope.core.cluster.PaperNumbers;
import routescope.core.cluster.Reading;
import routescope.core.experiment.EntropyCurves;

/** Charts of the lab of cluster experts: the same in the window and in files. */
public final class ClusterCharts {
    private static final double INTERVAL = 1.96;

    private ClusterCharts() {}

    /**
     * {@return loss and accuracy over epochs}
     *
     * @param snapshot a moment of a run
     * @param theme the surroundings
     */
    public static Chart learning(ClusterSnapshot snapshot, Theme theme) {
        double[] epochs = epochs(snapshot);
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(
                VizText.get("cluster.train"),
                epochs,
                values(snapshot, ClusterPoint::trainAccuracy),
                theme.accent(),
                true,
                false));
        List<ClusterPoint> tested = snapshot.points().stream()
                .filter(point -> Double.isFinite(point.testAccuracy()))
                .toList();
        if (!tested.isEmpty()) {
            series.add(Chart.Series.of(
                    VizText.get("cluster.test"),
                    tested.stream().mapToDouble(ClusterPoint::epoch).toArray(),
                    tested.stream().mapToDouble(ClusterPoint::testAccuracy).toArray(),
                    theme.accent()));
        }
        series.add(new Chart.Series(
                VizText.get("cluster.loss"),
                epochs,
                values(snapshot, ClusterPoint::loss),
                theme.mutedText(),
                false,
                true));
        return new Chart(
                VizText.get("cluster.title.learning"),
                VizText.get("chart.epoch"),
                Chart.Axis.share(VizText.get("chart.axis.accuracy")),
                Chart.Axis.data(VizText.get("cluster.axis.loss")),
                series,
                cursor(snapshot),
                "");
    }

    /**
     * {@return the dispatch entropy of a run over epochs, the curve of the notebooks beside it where its data are theirs; the
     * caption says so where other settings are not}
     *
     * @param snapshot a moment of a run
     * @param theme the surroundings
     */
    public static Chart entropy(ClusterSnapshot snapshot, Theme theme) {
        List<Chart.Series> series = new ArrayList<>();
        series.add(Chart.Series.of(
                VizText.get("cluster.ours"),
                epochs(snapshot),
                values(snapshot, ClusterPoint::entropy),
                theme.accent()));
        Activation activation = snapshot.config().activation();
        boolean known = activation == Activation.LINEAR || activation == Activation.CUBIC;
        String caption = "";
        for (ClusterSetting setting : ClusterSetting.values()) {
            if (known && setting.data().equals(snapshot.data().config())) {
                caption = addPaper(series, setting, activation, isTheirs(setting, snapshot.config()), theme);
            }
        }
        return entropyChart(
                VizText.get("cluster.title.entropy"),
                series,
                List.of(),
                snapshot.clusters(),
                cursor(snapshot),
                caption);
    }

    private static Chart entropyChart(
            String title,
            List<Chart.Series> series,
            List<Chart.Band> bands,
            int clusters,
            @Nullable Double cursor,
            String caption) {
        return new Chart(
                title,
                VizText.get("chart.epoch"),
                new Chart.Axis(VizText.get("cluster.axis.entropy"), 0, Math.log(clusters) * 1.05),
                null,
                series,
                cursor,
                caption,
                false,
                bands);
    }

    /** Whether a run is one of those the notebooks' curve is the mean of, but for its seed. */
    private static boolean isTheirs(ClusterSetting setting, ClusterRunConfig config) {
        return config.equals(
                ClusterRunConfig.entropy(setting, config.activation(), Reading.RELEASED_CODE, config.seed()));
    }

    /** {@return what must be said of the curve of the notebooks; empty where they have none} */
    private static String addPaper(
            List<Chart.Series> series, ClusterSetting setting, Activation activation, boolean same, Theme theme) {
        double[] curve = PaperNumbers.curve(setting, activation == Activation.LINEAR);
        if (curve.length == 0) {
            return "";
        }
        double[] epochs =
                IntStream.of(PaperNumbers.curveEpochs()).asDoubleStream().toArray();
        series.add(new Chart.Series(VizText.get("cluster.paper"), epochs, curve, theme.comparison(), true, false));
        return VizText.get(same ? "cluster.paper.same" : "cluster.paper.other");
    }

    /**
     * {@return the mean dispatch entropy of repeated runs with its interval of 95 percent, the notebooks' curve dashed}
     *
     * @param outcomes runs; those of other settings and activations are left out
     * @param setting which data
     * @param activation of the experts
     * @param theme the surroundings
     */
    public static Chart entropy(
            List<EntropyCurves.Outcome> outcomes, ClusterSetting setting, Activation activation, Theme theme) {
        List<EntropyCurves.Outcome> own = outcomes.stream()
                .filter(outcome ->
                        outcome.cell().setting() == setting && outcome.cell().activation() == activation)
                .toList();
        int count =
                own.stream().mapToInt(outcome -> outcome.entropy().size()).min().orElse(0);
        double[] xs = IntStream.range(0, count).asDoubleStream().toArray();
        double[] means = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        for (int epoch = 0; epoch < count; epoch++) {
            int at = epoch;
            double[] values = own.stream()
                    .mapToDouble(outcome -> outcome.entropy().get(at))
                    .toArray();
            double mean = mean(values);
            double half = INTERVAL * deviation(values, mean) / Math.sqrt(values.length);
            means[epoch] = mean;
            low[epoch] = mean - half;
            high[epoch] = mean + half;
        }
        List<Chart.Series> series = new ArrayList<>();
        series.add(Chart.Series.of(VizText.get("cluster.mean", String.valueOf(own.size())), xs, means, theme.accent()));
        String caption = "";
        if (activation == Activation.LINEAR || activation == Activation.CUBIC) {
            boolean same = own.stream()
                    .allMatch(outcome -> isTheirs(setting, outcome.cell().config()));
            caption = addPaper(series, setting, activation, same, theme);
        }
        List<Chart.Band> bands = own.size() > 1 ? List.of(new Chart.Band(xs, low, high, theme.accent())) : List.of();
        String title = VizText.get("cluster.title.curves", setting.id(), activation.id());
        return entropyChart(title, series, bands, setting.data().clusters(), null, caption);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
    }

    /**
     * {@return how far kernels have turned to the signals over epochs: a curve for each cluster}
     *
     * @param snapshot a moment of a run
     * @param panel which of the four
     * @param expert whose kernels, or -1 for the largest over all experts
     * @param theme the surroundings
     */
    public static Chart panel(ClusterSnapshot snapshot, InnerProducts.Panel panel, int expert, Theme theme) {
        double[] epochs = epochs(snapshot);
        ExpertPalette palette = new ExpertPalette(snapshot.clusters());
        List<Chart.Series> series = new ArrayList<>();
        for (int k = 0; k < snapshot.clusters(); k++) {
            int cluster = k;
            double[] ys = values(snapshot, point -> product(point.products(), panel, expert, cluster));
            series.add(Chart.Series.of(String.valueOf(k + 1), epochs, ys, palette.line(k, theme)));
        }
        return new Chart(
                VizText.get("cluster.title." + panel.name()),
                VizText.get("chart.epoch"),
                Chart.Axis.data(VizText.get("cluster.axis." + panel.name())),
                null,
                series,
                cursor(snapshot),
                "");
    }

    private static double product(InnerProducts products, InnerProducts.Panel panel, int expert, int cluster) {
        if (expert >= 0) {
            return products.of(panel, expert, cluster);
        }
        double largest = 0;
        for (int m = 0; m < products.experts(); m++) {
            largest = Math.max(largest, products.of(panel, m, cluster));
        }
        return largest;
    }

    /** Values are read off where a past moment is shown; at the front the ends of the curves say it. */
    private static @Nullable Double cursor(ClusterSnapshot snapshot) {
        return snapshot.epoch() < snapshot.points().size() - 1 ? (double) snapshot.epoch() : null;
    }

    private static double[] epochs(ClusterSnapshot snapshot) {
        return values(snapshot, ClusterPoint::epoch);
    }

    private static double[] values(ClusterSnapshot snapshot, ToDoubleFunction<ClusterPoint> value) {
        return snapshot.points().stream().mapToDouble(value).toArray();
    }
}
