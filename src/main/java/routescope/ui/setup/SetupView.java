package routescope.ui.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** The settings panel: preset, data, model, training, and what an image costs. */
final class SetupView {
    private final ScrollPane root;
    private final VBox sections = new VBox();
    private final List<SettingRow> rows = new ArrayList<>();
    private final Label mixtureCost = new Label();
    private final Label cnnCost = new Label();

    SetupView(SetupModel model, SetupEdits edits, PresetPictures pictures) {
        sections.getStyleClass().add("setup");
        section("preset", new PresetBox(model, edits, pictures).root(), notes(model));
        for (String group : List.of("data", "model", "training")) {
            VBox section = section(group, rowsOf(group, edits));
            if (group.equals("data")) {
                section.getChildren().add(lStar(model));
            }
        }
        section("cost", fact("cost.pmoe", "cost-pmoe", mixtureCost), fact("cost.cnn", "cost-cnn", cnnCost));
        root = new ScrollPane(sections);
        root.setId("setup");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("setup-scroll", "edge-to-edge");
        root.setAccessibleText(Texts.get("setup.panel.name"));
        model.choiceProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private Node[] rowsOf(String group, SetupEdits edits) {
        List<Node> nodes = new ArrayList<>();
        for (Setting setting : Settings.all()) {
            boolean compared = setting.id().equals("compareWithCnn") && group.equals("model");
            if (setting.group().equals(group) || compared) {
                SettingRow row = new SettingRow(setting, edits);
                rows.add(row);
                nodes.add(row.root());
            }
        }
        return nodes.toArray(Node[]::new);
    }

    private VBox section(String id, Node... contents) {
        Label title = new Label(Texts.get("setup." + id + ".title"));
        title.getStyleClass().add("section-title");
        VBox section = new VBox(title);
        section.getChildren().addAll(contents);
        section.getStyleClass().add("setup-section");
        sections.getChildren().add(section);
        return section;
    }

    private static Node notes(SetupModel model) {
        Label notes = new Label();
        notes.setId("setup-notes");
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.getStyleClass().add("setup-notes");
        notes.textProperty().bind(model.notesProperty());
        notes.visibleProperty().bind(model.notesProperty().isNotEmpty());
        notes.managedProperty().bind(notes.visibleProperty());
        return notes;
    }

    /** What the images really hold: it is counted, not set. */
    private static Node lStar(SetupModel model) {
        Label value = new Label();
        value.textProperty().bind(model.lStarProperty());
        Node line = fact("lstar", "data-lstar", value);
        line.visibleProperty().bind(model.lStarProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static Node fact(String key, String id, Label value) {
        Label name = new Label(Texts.get("setup." + key + ".name"));
        name.getStyleClass().add("setting-name");
        value.getStyleClass().add("cost-value");
        value.setId(id);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, value);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("setting-line", "setting-row");
        ActionNodes.tip(line, Texts.get("setup." + key + ".tip"));
        return line;
    }

    private void show(@Nullable Choice choice) {
        if (choice == null) {
            return;
        }
        rows.forEach(row -> row.show(choice.config(), choice.base()));
        mixtureCost.setText(CostText.mixture(choice.config()));
        cnnCost.setText(CostText.cnn(choice.config()));
    }
}
