package routescope.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.core.data.FolderInventory;
import routescope.core.data.ImageSetConfig;
import routescope.core.error.RoutescopeException;
import routescope.core.image.DecodedImage;
import routescope.core.image.Framing;
import routescope.core.image.Preparation;
import routescope.core.image.Tint;
import routescope.ui.control.FormGrid;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** What a folder of pictures holds, how its pictures become patches step by step, and whether one can train on it. */
final class InventoryForm {
    private static final int LEAST_GRID = 2;
    private static final int MOST_GRID = 8;
    private static final int MOST_PATCH = 64;
    private static final double WIDTH = 700;
    private static final double TABLE_HEIGHT = 170;
    private static final double LIST_HEIGHT = 90;
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final FolderInventory inventory;
    private final ComboBox<Integer> grid = FormGrid.choice(
            "pictures-grid",
            IntStream.rangeClosed(LEAST_GRID, MOST_GRID).boxed().toList(),
            side -> side + " × " + side);
    private final TextField patch = new TextField();
    private final ComboBox<Framing> framing =
            FormGrid.choice("pictures-framing", List.of(Framing.values()), of -> word("framing", of));
    private final ComboBox<Tint> tint =
            FormGrid.choice("pictures-tint", List.of(Tint.values()), of -> word("tint", of));
    private final ComboBox<String> labels;
    private final Label verdict = new Label();
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
    private final VBox root = new VBox(10);
    private final @Nullable StepsPane steps;

    InventoryForm(FolderInventory inventory, Optional<DecodedImage> example, Background background) {
        this.inventory = inventory;
        labels = FormGrid.choice("pictures-label", columns(inventory), name -> name);
        steps = example.map(image -> new StepsPane(image, background)).orElse(null);
        grid.getSelectionModel().select(Integer.valueOf(Preparation.DEFAULT.grid()));
        tint.getSelectionModel().select(Preparation.DEFAULT.tint());
        patch.setId("pictures-patch");
        patch.setText(String.valueOf(suggestedPatch()));
        verdict.setId("pictures-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        root.setId("pictures-form");
        root.setMinWidth(WIDTH);
        root.setPrefWidth(WIDTH);
        root.getStyleClass().add("form-grid");
        FormGrid fields = new FormGrid();
        if (labels.getItems().size() > 1) {
            labels.valueProperty().addListener(observable -> judge());
            fields.row(Texts.get("pictures.label.name"), labels);
        }
        fields.row(Texts.get("pictures.grid.name"), grid);
        fields.row(Texts.get("pictures.patch.name"), patch);
        fields.row(Texts.get("pictures.framing.name"), framing);
        fields.row(Texts.get("pictures.tint.name"), tint);
        HBox.setHgrow(fields.root(), javafx.scene.layout.Priority.ALWAYS);
        HBox above = new HBox(12, classes(), fields.root());
        root.getChildren().addAll(summary(), above);
        if (steps != null) {
            root.getChildren().add(steps.root());
        }
        if (!inventory.skipped().isEmpty()) {
            root.getChildren().add(skipped());
        }
        root.getChildren().add(verdict);
        for (ComboBox<?> box : List.of(grid, framing, tint)) {
            box.valueProperty().addListener(observable -> judge());
        }
        patch.textProperty().addListener(observable -> judge());
        judge();
    }

    Node root() {
        return root;
    }

    ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** The column that is the label now, and those that could be. */
    private static List<String> columns(FolderInventory inventory) {
        List<String> columns = new ArrayList<>(List.of(inventory.listing().label()));
        inventory.attributes().keySet().stream()
                .filter(name -> !columns.contains(name))
                .forEach(columns::add);
        return columns;
    }

    /** {@return another column that is to be the label, for which the pictures must be counted again} */
    Optional<String> otherLabel() {
        String chosen = labels.getValue();
        return inventory.listing().label().equals(chosen) ? Optional.empty() : Optional.of(chosen);
    }

    /** {@return the data set, or nothing when one cannot train on it} */
    Optional<ImageSetConfig> config() {
        try {
            return preparation().map(inventory::suggest);
        } catch (RoutescopeException e) {
            verdict.setText(e.sentence() + " " + e.hint());
            return Optional.empty();
        }
    }

    private int suggestedPatch() {
        try {
            return inventory.suggest(Preparation.DEFAULT).patchSide();
        } catch (RoutescopeException e) {
            return Preparation.DEFAULT.patchSide();
        }
    }

    private Optional<Preparation> preparation() {
        try {
            int side = Integer.parseInt(patch.getText().strip());
            if (side >= 2 && side <= MOST_PATCH) {
                return Optional.of(new Preparation(
                        framing.getValue(), Preparation.DEFAULT.background(), grid.getValue(), side, tint.getValue()));
            }
        } catch (NumberFormatException e) {
            // The sentence below says what is expected.
        }
        verdict.setText(Texts.get("pictures.patch.wrong", String.valueOf(MOST_PATCH)));
        return Optional.empty();
    }

    private void judge() {
        if (otherLabel().isPresent()) {
            good.set(true);
            verdict.pseudoClassStateChanged(BAD, false);
            verdict.setText(Texts.get("pictures.label.other", labels.getValue()));
            return;
        }
        Optional<ImageSetConfig> config = config();
        good.set(config.isPresent());
        verdict.pseudoClassStateChanged(BAD, config.isEmpty());
        config.ifPresent(data -> {
            verdict.setText(Texts.get(
                    "pictures.verdict",
                    String.valueOf(data.trainSamples()),
                    String.valueOf(data.testSamples()),
                    String.valueOf(data.patches()),
                    String.valueOf(data.patchSide()),
                    String.valueOf(data.patchSize())));
            if (steps != null) {
                steps.show(data.preparation());
            }
        });
    }

    private Node summary() {
        String sizes = inventory.sizes().stream()
                .map(size -> size.width() + " × " + size.height())
                .distinct()
                .collect(Collectors.joining(", "));
        Label label = new Label(Texts.get(
                "pictures.summary",
                String.valueOf(inventory.images()),
                String.valueOf(inventory.skipped().size()),
                sizes.isEmpty() ? "–" : sizes,
                Double.isNaN(inventory.imbalance()) ? "–" : String.format(Locale.ROOT, "%.1f", inventory.imbalance())));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setId("pictures-summary");
        return label;
    }

    private Node classes() {
        TableView<FolderInventory.ClassCount> table = new TableView<>();
        table.setId("pictures-classes");
        table.setPrefSize(WIDTH / 2, TABLE_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setAccessibleText(Texts.get("pictures.class.name"));
        column(table, "class", FolderInventory.ClassCount::name);
        column(table, "images", count -> String.valueOf(count.images()));
        table.getItems().setAll(inventory.classes());
        return table;
    }

    private static void column(
            TableView<FolderInventory.ClassCount> table, String id, Function<FolderInventory.ClassCount, String> text) {
        TableColumn<FolderInventory.ClassCount, String> column =
                new TableColumn<>(Texts.get("pictures." + id + ".name"));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    private Node skipped() {
        ListView<String> list = new ListView<>();
        list.setId("pictures-skipped");
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LIST_HEIGHT);
        list.setAccessibleText(Texts.get("pictures.skipped.name"));
        inventory.skipped().forEach(file -> list.getItems().add(file.file() + ": " + file.reason()));
        return new VBox(4, new Label(Texts.get("pictures.skipped.name")), list);
    }

    private static String word(String kind, Enum<?> value) {
        return Texts.get("pictures." + kind + "." + value.name().toLowerCase(Locale.ROOT));
    }
}
