package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.PaperNumbers;
import routescope.core.experiment.ClusterRow;

/** Grids of numbers of the lab of cluster experts. */
public final class ClusterGrids {
    private ClusterGrids() {}

    private static List<String> clusters(int count) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            names.add(String.valueOf(k + 1));
        }
        return names;
    }

    private static List<String> experts(int count) {
        List<String> names = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            names.add(ExpertPalette.letter(m));
        }
        return names;
    }

    /**
     * {@return the load matrix n[k][m]: training samples of each cluster sent to each expert}
     *
     * @param snapshot a moment of a run
     */
    public static HeatGrid load(ClusterSnapshot snapshot) {
        int clusters = snapshot.clusters();
        int experts = snapshot.experts();
        double[][] values = new double[clusters][experts];
        String[][] texts = new String[clusters][experts];
        double most = 0;
        for (int k = 0; k < clusters; k++) {
            double size = 0;
            for (int m = 0; m < experts; m++) {
                int count = snapshot.point().load()[k * experts + m];
                values[k][m] = count;
                texts[k][m] = String.valueOf(count);
                size += count;
            }
            most = Math.max(most, size);
        }
        return new HeatGrid(
                VizText.get("cluster.title.load"),
                VizText.get("cluster.axis.cluster"),
                VizText.get("cluster.axis.expert"),
                clusters(clusters),
                experts(experts),
                values,
                texts,
                Scale.sequential(VizText.get("cluster.quantity.load"), "", 0, most, ColorMap.CIVIDIS, Scope.FIXED),
                null,
                null);
    }

    /**
     * {@return accuracy of every expert alone on every cluster, on a part of the test samples}
     *
     * @param snapshot a moment of a run for which it was measured
     */
    public static HeatGrid alone(ClusterSnapshot snapshot) {
        int clusters = snapshot.clusters();
        int experts = snapshot.experts();
        double[][] values = new double[clusters][experts];
        String[][] texts = new String[clusters][experts];
        for (int k = 0; k < clusters; k++) {
            for (int m = 0; m < experts; m++) {
                values[k][m] = snapshot.alone()[k * experts + m];
                texts[k][m] = Numbers.fixed(100 * values[k][m], 0);
            }
        }
        return new HeatGrid(
                VizText.get("cluster.title.alone"),
                VizText.get("cluster.axis.cluster"),
                VizText.get("cluster.axis.expert"),
                clusters(clusters),
                experts(experts),
                values,
                texts,
                Scale.sequential(VizText.get("cluster.quantity.alone"), "", 0, 1, ColorMap.CIVIDIS, Scope.FIXED),
                null,
                null);
    }

    /**
     * {@return what each patch of a training sample adds to the score of each expert, and their sum in the last row; the
     * expert that the sample is sent to is outlined}
     *
     * @param snapshot a moment of a run
     * @param sample which training sample
     * @param theme the surroundings
     */
    public static HeatGrid routing(ClusterSnapshot snapshot, int sample, Theme theme) {
        int patches = snapshot.data().config().patches();
        int experts = snapshot.experts();
        float[] scores = snapshot.patchScores(sample);
        double[][] values = new double[patches + 1][experts];
        String[][] texts = new String[patches + 1][experts];
        List<String> names = new ArrayList<>();
        double extent = 0;
        for (int p = 0; p <= patches; p++) {
            names.add(
                    p == patches
                            ? VizText.get("cluster.sum")
                            : VizText.get("cluster.kind."
                                    + snapshot.data().train().kind(sample, p).name()));
            for (int m = 0; m < experts; m++) {
                if (p < patches) {
                    values[p][m] = scores[p * experts + m];
                    values[patches][m] += values[p][m];
                }
                texts[p][m] = Numbers.brief(values[p][m]);
                extent = Math.max(extent, Math.abs(values[p][m]));
            }
        }
        return new HeatGrid(
                VizText.get("cluster.title.routing", String.valueOf(sample)),
                VizText.get("cluster.axis.patch"),
                VizText.get("cluster.axis.expert"),
                names,
                experts(experts),
                values,
                texts,
                Scale.diverging(VizText.get("cluster.quantity.score"), "", extent, theme, Scope.THIS_MAP),
                new HeatGrid.Cell(patches, snapshot.winners()[sample]),
                null);
    }

    /**
     * {@return table 1 as it stands: rows are models, columns settings, the paper's number in brackets, or that of its
     * notebooks where the paper has none, marked as such}
     *
     * @param rows what is there
     * @param entropy dispatch entropy instead of accuracy
     */
    public static HeatGrid table(List<ClusterRow> rows, boolean entropy) {
        List<ClusterSetting> settings =
                rows.stream().map(ClusterRow::setting).distinct().sorted().toList();
        List<ClusterModel> models = rows.stream()
                .map(ClusterRow::model)
                .filter(model -> model.isMixture() || !entropy)
                .distinct()
                .sorted()
                .toList();
        double[][] values = new double[models.size()][settings.size()];
        String[][] texts = new String[models.size()][settings.size()];
        for (int row = 0; row < models.size(); row++) {
            for (int column = 0; column < settings.size(); column++) {
                ClusterModel model = models.get(row);
                ClusterSetting setting = settings.get(column);
                Optional<ClusterRow> here = rows.stream()
                        .filter(one -> one.model() == model && one.setting() == setting)
                        .findFirst();
                values[row][column] = here.map(one -> entropy ? one.entropy() : one.accuracy())
                        .orElse(Double.NaN);
                texts[row][column] = here.map(one -> words(one, entropy)).orElse("");
            }
        }
        return new HeatGrid(
                VizText.get(entropy ? "cluster.title.table-entropy" : "cluster.title.table"),
                VizText.get("cluster.axis.model"),
                VizText.get("cluster.axis.setting"),
                models.stream()
                        .map(model -> VizText.get("cluster.model." + model.id()))
                        .toList(),
                settings.stream().map(ClusterSetting::id).toList(),
                values,
                texts,
                entropy
                        ? Scale.sequential(
                                VizText.get("cluster.axis.entropy"), "", 0, Math.log(4), ColorMap.CIVIDIS, Scope.FIXED)
                        : Scale.sequential(
                                VizText.get("cluster.quantity.accuracy"), "", 50, 100, ColorMap.CIVIDIS, Scope.FIXED),
                null,
                null);
    }

    private static String words(ClusterRow row, boolean entropy) {
        String ours = entropy ? spread(row.entropy(), row.entropySd(), 3) : spread(row.accuracy(), row.accuracySd(), 1);
        double paper = number(row.paper(), entropy);
        double notebook = number(row.notebook(), entropy);
        if (!Double.isNaN(paper)) {
            return VizText.get("cluster.beside", ours, Numbers.fixed(paper, entropy ? 3 : 1));
        }
        return Double.isNaN(notebook)
                ? ours
                : VizText.get("cluster.beside.notebook", ours, Numbers.fixed(notebook, entropy ? 3 : 1));
    }

    private static double number(Optional<PaperNumbers.Entry> source, boolean entropy) {
        return source.map(entry -> entropy ? entry.entropy() : entry.accuracy()).orElse(Double.NaN);
    }

    private static String spread(double mean, double deviation, int decimals) {
        String value = Numbers.fixed(mean, decimals);
        return Double.isNaN(deviation) ? value : value + " ± " + Numbers.fixed(deviation, decimals);
    }
}
