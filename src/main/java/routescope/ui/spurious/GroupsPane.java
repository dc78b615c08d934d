package routescope.ui.spurious;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import routescope.ui.control.ChartView;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;

/** Groups as a table, and their accuracies over time. */
final class GroupsPane {
    private static final double GAP = 6;
    private static final double LEAST_CHART = 110;

    private final VBox root = new VBox(GAP);

    GroupsPane(SpuriousModel model) {
        GroupTable table = new GroupTable("spurious-groups");
        model.groupsProperty().subscribe(table::show);
        Label small = new Label(Texts.get("spurious.groups.warning", GroupRow.SMALL));
        small.setWrapText(true);
        small.setMinHeight(Region.USE_PREF_SIZE);
        small.getStyleClass().add("warning-text");
        small.managedProperty().bind(small.visibleProperty());
        model.groupsProperty().subscribe(rows -> small.setVisible(rows.stream().anyMatch(GroupRow::isSmall)));
        PictureView chart = ChartView.of("spurious-group-chart", model.groupChartProperty(), model.themeProperty());
        chart.setMinHeight(LEAST_CHART);
        chart.accessibleTextProperty().bind(model.headlineProperty());
        VBox.setVgrow(chart, Priority.ALWAYS);
        root.getChildren().addAll(table.root(), small, chart);
    }

    Node root() {
        return root;
    }
}
