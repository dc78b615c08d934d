package routescope.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import routescope.core.experiment.EntropyCurves;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.Chart;
import routescope.viz.ClusterCharts;
import routescope.viz.LineChart;
import routescope.viz.Rect;
import routescope.viz.Surface;
import routescope.viz.Theme;

/** The curves of the dispatch entropy: a chart for each setting and kind of experts, beside each other. */
final class EntropyPictures {
    private static final double HEIGHT = 200;
    private static final int COLUMNS = 2;

    private final RunsModel<EntropyCurves.Outcome> model;
    private final PictureView view;

    /** Makes the charts. @param model what is shown */
    EntropyPictures(RunsModel<EntropyCurves.Outcome> model) {
        this.model = model;
        view = new PictureView(this::paint);
        view.setId("cluster-curves-charts");
        view.setMinHeight(HEIGHT);
        view.setAccessibleText(Texts.get("cluster.curves.charts"));
        model.outcomesProperty().subscribe(outcomes -> {
            int rows = (kinds(outcomes).size() + COLUMNS - 1) / COLUMNS;
            view.setMinHeight(Math.max(1, rows) * HEIGHT);
            view.repaint();
        });
        Pictures.follow(view, model.themeProperty());
    }

    Node root() {
        return new StackPane(view);
    }

    /** One outcome of each setting and kind of experts, in the order of the runs. */
    private static List<EntropyCurves.Cell> kinds(List<EntropyCurves.Outcome> outcomes) {
        List<EntropyCurves.Cell> kinds = new ArrayList<>();
        for (EntropyCurves.Outcome outcome : outcomes) {
            EntropyCurves.Cell cell = outcome.cell();
            if (kinds.stream()
                    .noneMatch(kind -> kind.setting() == cell.setting() && kind.activation() == cell.activation())) {
                kinds.add(cell);
            }
        }
        return kinds;
    }

    private void paint(Surface surface, double width, double height) {
        Theme theme = model.themeProperty().get();
        List<EntropyCurves.Outcome> outcomes = model.outcomesProperty().get();
        List<EntropyCurves.Cell> kinds = kinds(outcomes);
        int columns = Math.min(COLUMNS, kinds.size());
        int rows = (kinds.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < kinds.size(); i++) {
            EntropyCurves.Cell kind = kinds.get(i);
            Chart chart = ClusterCharts.entropy(outcomes, kind.setting(), kind.activation(), theme);
            double wide = Math.floor(width / columns);
            double high = Math.floor(height / rows);
            double row = Math.floorDiv(i, COLUMNS);
            Rect place = new Rect((i - row * COLUMNS) * wide, row * high, wide, high);
            LineChart.paint(surface, place, chart, theme);
        }
    }
}
