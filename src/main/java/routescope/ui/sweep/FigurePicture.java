package routescope.ui.sweep;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.ui.control.EmptyHint;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.Chart;
import routescope.viz.ChartLayout;
import routescope.viz.ChartPoint;
import routescope.viz.FigureCharts;
import routescope.viz.FigureGrids;
import routescope.viz.HeatGrid;
import routescope.viz.LineChart;
import routescope.viz.Numbers;
import routescope.viz.Rect;
import routescope.viz.Surface;

/** The figure: a chart whose dots open their runs, or the grid of figure 5 beside that of the paper. */
final class FigurePicture {
    private static final double REACH = 7;
    private static final double HEIGHT = 220;

    private final FiguresModel model;
    private final PictureView view = new PictureView(this::paint);
    private final Tooltip tip = new Tooltip();
    private final StackPane root;
    private FigureCharts.@Nullable Picture chart;
    private @Nullable HeatGrid grid;
    private @Nullable ChartLayout layout;

    FigurePicture(FiguresModel model, FiguresController controller) {
        this.model = model;
        view.setId("figures-picture");
        view.setMinHeight(HEIGHT);
        root = EmptyHint.over(view, Texts.get("figures.empty"), Measured.none(model.measuredProperty()));
        for (var property : List.of(
                model.measuredProperty(), model.paperProperty(), model.theoryProperty(), model.themeProperty())) {
            property.subscribe(this::renew);
        }
        view.accessibleTextProperty().bind(model.factsProperty());
        view.setOnMouseMoved(this::hover);
        view.setOnMouseClicked(event -> at(event).ifPresent(hit -> controller.open(hit.outcome())));
        Tooltip.install(view, tip);
    }

    Node root() {
        return root;
    }

    private void renew() {
        Measured measured = model.measuredProperty().get();
        chart = null;
        grid = null;
        if (measured != null && measured.outcomes().isEmpty()) {
            view.repaint();
            return;
        }
        if (measured != null && measured.plan().figure() == Figure.FIGURE5) {
            grid = FigureGrids.measured(
                    measured.plan(), measured.curves(), model.theoryProperty().get());
        } else if (measured != null) {
            FigureCharts.Layers layers = new FigureCharts.Layers(
                    model.paperProperty().get(), model.theoryProperty().get());
            chart = FigureCharts.chart(
                    measured.plan(),
                    measured.curves(),
                    layers,
                    model.themeProperty().get());
        }
        view.repaint();
    }

    private void paint(Surface surface, double width, double height) {
        Measured measured = model.measuredProperty().get();
        HeatGrid shown = grid;
        FigureCharts.Picture curves = chart;
        if (shown != null && measured != null) {
            shown.paint(surface, gridArea(width, height), model.themeProperty().get());
            if (model.paperProperty().get()) {
                Rect right = new Rect(width / 2, 0, width / 2, height);
                FigureGrids.paper(measured.plan())
                        .paint(surface, right, model.themeProperty().get());
            }
        } else if (curves != null) {
            layout = LineChart.paint(
                    surface,
                    new Rect(0, 0, width, height),
                    curves.chart(),
                    model.themeProperty().get());
        }
    }

    private Rect gridArea(double width, double height) {
        return new Rect(0, 0, model.paperProperty().get() ? width / 2 : width, height);
    }

    private void hover(MouseEvent event) {
        Optional<Hit> hit = at(event);
        view.setCursor(hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        tip.setText(hit.map(Hit::words).orElse(Texts.get("figures.tip.none")));
    }

    /** A run under the mouse. @param outcome the run @param words what is shown of it */
    private record Hit(FigureCell.Outcome outcome, String words) {}

    private Optional<Hit> at(MouseEvent event) {
        Measured measured = model.measuredProperty().get();
        HeatGrid shown = grid;
        if (shown != null && measured != null) {
            Rect area = gridArea(view.getWidth(), view.getHeight());
            return shown.at(area, event.getX(), event.getY())
                    .map(cell -> FigureGrids.runs(measured.plan(), measured.curves(), cell))
                    .map(point -> cell(point));
        }
        FigureCharts.Picture curves = chart;
        ChartLayout where = layout;
        if (curves == null || where == null) {
            return Optional.empty();
        }
        return ChartPoint.near(where, curves.chart(), event.getX(), event.getY(), REACH)
                .map(point -> {
                    List<FigureCell.Outcome> runs = curves.runs().get(point.series());
                    return point.index() < runs.size() ? dot(curves, point, runs.get(point.index())) : null;
                });
    }

    private static Hit dot(FigureCharts.Picture curves, ChartPoint point, FigureCell.Outcome run) {
        Chart.Series series = curves.chart().series().get(point.series());
        return new Hit(
                run,
                Texts.get(
                        "figures.tip",
                        curves.names().get(point.series()),
                        curves.chart().xTitle(),
                        Numbers.brief(series.xs()[point.index()]),
                        String.valueOf(run.cell().seed()),
                        Numbers.fixed(series.ys()[point.index()], 1)));
    }

    private static Hit cell(FigureCurve.Point point) {
        FigureCell.Outcome first = point.outcomes().get(0);
        return new Hit(
                first,
                Texts.get(
                        "figures.tip.cell",
                        point.values().stream().filter(value -> value > 0).count(),
                        point.values().size(),
                        String.valueOf(first.cell().seed()),
                        Numbers.fixed(100 * first.score().testAccuracy(), 1)));
    }
}
