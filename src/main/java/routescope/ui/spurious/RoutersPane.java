package routescope.ui.spurious;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import routescope.core.metric.GroupPoint.PatchKind;
import routescope.ui.control.ChartView;
import routescope.ui.control.FormGrid;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.CueCharts;

/** Which router fell for it: the experts' shares on a kind of patch over time. */
final class RoutersPane {
    private static final double GAP = 6;

    private final SpuriousModel model;
    private final VBox root = new VBox(GAP);
    private final ComboBox<Boolean> measure;
    private final ComboBox<PatchKind> kind;
    private final ComboBox<Boolean> side;

    RoutersPane(SpuriousModel model) {
        this.model = model;
        measure = FormGrid.choice(
                "spurious-measure",
                List.of(false, true),
                gates -> Texts.get(gates ? "spurious.shares.gates" : "spurious.shares.slots"));
        kind = FormGrid.choice(
                "spurious-kind",
                List.of(PatchKind.SPURIOUS, PatchKind.DISCRIMINATIVE, PatchKind.OTHER),
                one -> Texts.get("spurious.kind." + one.name()));
        side = FormGrid.choice(
                "spurious-side",
                List.of(false, true),
                agreeing -> Texts.get(agreeing ? "spurious.side.agrees" : "spurious.side.conflicts"));
        name(measure, "spurious.shares.name");
        name(kind, "spurious.kind.name");
        name(side, "spurious.side.name");
        Label verdict = new Label();
        verdict.setId("spurious-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        verdict.textProperty().bind(model.verdictProperty());
        PictureView chart = ChartView.of("spurious-expert-chart", model.expertChartProperty(), model.themeProperty());
        chart.accessibleTextProperty().bind(model.verdictProperty());
        chart.visibleProperty().bind(model.expertChartProperty().isNotNull());
        VBox.setVgrow(chart, Priority.ALWAYS);
        FlowPane choices = new FlowPane(GAP, GAP, measure, kind, side);
        choices.setMinHeight(Region.USE_PREF_SIZE);
        choices.disableProperty().bind(model.expertChartProperty().isNull());
        root.getChildren().addAll(choices, verdict, chart);
    }

    private <T> void name(ComboBox<T> box, String key) {
        box.setAccessibleText(Texts.get(key));
        box.valueProperty().subscribe(value -> choose());
    }

    private void choose() {
        if (measure != null && kind != null && side != null) {
            model.sharesProperty().set(new CueCharts.Shares(measure.getValue(), kind.getValue(), side.getValue()));
        }
    }

    Node root() {
        return root;
    }
}
