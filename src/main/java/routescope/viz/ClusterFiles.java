package routescope.viz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.InnerProducts;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.EntropyCurves;

/** The pictures of the lab of cluster experts as files: PNG and SVG, light. */
public final class ClusterFiles {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    private ClusterFiles() {}

    /**
     * {@return the pictures of a run by name, in the order to write}
     *
     * @param moment its moment
     * @param words what made it
     */
    public static Map<String, byte[]> run(ClusterSnapshot moment, String words) {
        ClusterSnapshot shown = moment.measured();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.putAll(PictureFile.of(ClusterCharts.learning(shown, Theme.LIGHT), words)
                .files("learning"));
        files.putAll(
                PictureFile.of(ClusterCharts.entropy(shown, Theme.LIGHT), words).files("entropy"));
        files.putAll(PictureFile.of(ClusterGrids.load(shown), words).files("load"));
        files.putAll(PictureFile.of(ClusterGrids.alone(shown), words).files("alone"));
        files.putAll(panels(shown, words).files("products"));
        return files;
    }

    /** {@return the pictures of table 1 by name} @param rows what is there @param words what made it */
    public static Map<String, byte[]> table(List<ClusterRow> rows, String words) {
        HeatGrid accuracy = ClusterGrids.table(rows, false);
        HeatGrid entropy = ClusterGrids.table(rows, true);
        boolean both = !entropy.rows().isEmpty();
        int height = HEIGHT * 2 / 3;
        return new PictureFile(accuracy.title(), words, WIDTH, both ? 2 * height : height, surface -> {
                    accuracy.paint(surface, new Rect(0, 0, WIDTH, height), Theme.LIGHT);
                    if (both) {
                        entropy.paint(surface, new Rect(0, height, WIDTH, height), Theme.LIGHT);
                    }
                })
                .files("table1");
    }

    /**
     * {@return the curves of the entropy by name, {@code entropy-SETTING-ACTIVATION}}
     *
     * @param curves what was wanted
     * @param outcomes the runs that are there
     * @param words what made it
     */
    public static Map<String, byte[]> curves(EntropyCurves curves, List<EntropyCurves.Outcome> outcomes, String words) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ClusterSetting setting : curves.settings()) {
            for (Activation activation : curves.activations()) {
                Chart chart = ClusterCharts.entropy(outcomes, setting, activation, Theme.LIGHT);
                String name = "entropy-%s-%s".formatted(setting.id(), activation.id());
                files.putAll(PictureFile.of(chart, words).files(name));
            }
        }
        return files;
    }

    private static PictureFile panels(ClusterSnapshot shown, String words) {
        int high = HEIGHT * 3 / 2;
        return new PictureFile(VizText.get("cluster.title.products"), words, WIDTH, high, surface -> {
            for (InnerProducts.Panel panel : InnerProducts.Panel.values()) {
                int at = panel.ordinal();
                double width = WIDTH / 2.0;
                double height = high / 2.0;
                double row = Math.floor(at / 2.0);
                Rect place = new Rect((at - 2 * row) * width, row * height, width, height);
                LineChart.paint(surface, place, ClusterCharts.panel(shown, panel, -1, Theme.LIGHT), Theme.LIGHT);
            }
        });
    }
}
