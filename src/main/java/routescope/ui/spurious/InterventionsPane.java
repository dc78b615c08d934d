package routescope.ui.spurious;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.patch.PatchSet;
import routescope.core.spurious.InterventionResult;
import routescope.core.spurious.SpuriousReport;
import routescope.ui.control.PictureView;
import routescope.ui.control.TaskModel;
import routescope.ui.control.TaskStrip;
import routescope.ui.text.Texts;
import routescope.viz.CaseStrip;
import routescope.viz.Rect;

/** Interventions on the test images, and the images that flip when the cue is removed. */
final class InterventionsPane {
    private static final double GAP = 6;
    private static final double ROW = 26;

    private final SpuriousModel model;
    private final SpuriousGestures gestures;
    private final VBox root = new VBox(GAP);
    private final CaseStrip strip = new CaseStrip();
    private final PictureView cases = new PictureView((surface, width, height) -> paint(surface, width, height));
    private final ScrollPane scroll = new ScrollPane(cases);

    InterventionsPane(SpuriousModel model, SpuriousGestures gestures, TaskModel task) {
        this.model = model;
        this.gestures = gestures;
        Button start = new Button(Texts.get("spurious.report.start"), new FontIcon(MaterialDesignF.FLASK_OUTLINE));
        start.setId("spurious-intervene");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> gestures.intervene());
        start.disableProperty()
                .bind(model.possibleProperty().not().or(task.titleProperty().isNotEmpty()));
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(model.reportWordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(GAP, start, words);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label impossible = new Label(Texts.get("spurious.report.impossible"));
        impossible.setWrapText(true);
        impossible.visibleProperty().bind(model.possibleProperty().not());
        impossible.managedProperty().bind(impossible.visibleProperty());
        TableView<InterventionResult> table = table();
        model.reportProperty()
                .subscribe(report -> table.getItems().setAll(report == null ? List.of() : report.results()));
        Node after = after(table);
        root.getChildren()
                .addAll(
                        head,
                        new TaskStrip("spurious-task", task).root(),
                        impossible,
                        table,
                        after,
                        caseHead(),
                        strip());
    }

    Node root() {
        return root;
    }

    private TableView<InterventionResult> table() {
        TableView<InterventionResult> table = new TableView<>();
        table.setId("spurious-interventions");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setPrefHeight(6 * ROW + 12);
        table.setMinHeight(4 * ROW);
        Label none = new Label(Texts.get("spurious.report.empty"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        column(
                table,
                "intervention",
                190,
                result -> Texts.get(
                        "spurious.intervention." + result.intervention().id()));
        column(table, "flips", 60, result -> percent(result.flipRate(Of.MODEL)));
        column(table, "worst", 60, result -> percent(result.groups().worst(Of.MODEL)));
        column(table, "cnnFlips", 84, result -> percent(result.flipRate(Of.COMPARISON)));
        column(table, "cnnWorst", 88, result -> percent(result.groups().worst(Of.COMPARISON)));
        table.visibleProperty().bind(model.possibleProperty());
        table.managedProperty().bind(model.possibleProperty());
        return table;
    }

    private static void column(
            TableView<InterventionResult> table, String id, double width, Function<InterventionResult, String> text) {
        TableColumn<InterventionResult, String> column = new TableColumn<>(Texts.get("spurious.report." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    /** The groups after the intervention that is chosen in the table. */
    private Node after(TableView<InterventionResult> table) {
        GroupTable groups = new GroupTable("spurious-after");
        Label title = new Label();
        title.getStyleClass().add("text-bold");
        VBox after = new VBox(GAP / 2, title, groups.root());
        after.visibleProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNotNull());
        after.managedProperty().bind(after.visibleProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(result -> {
            SpuriousReport report = model.reportProperty().get();
            PatchSet images = model.imagesProperty().get();
            if (result != null && report != null && images != null) {
                title.setText(Texts.get(
                        "spurious.report.after",
                        Texts.get(
                                "spurious.intervention." + result.intervention().id())));
                groups.show(GroupRow.after(images, result.groups(), report.groups()));
            }
        });
        return after;
    }

    private Node caseHead() {
        ToggleButton ofModel = new ToggleButton(Texts.get("spurious.cases.model"));
        ToggleButton ofCnn = new ToggleButton(Texts.get("spurious.cases.cnn"));
        ofModel.setId("spurious-cases-model");
        ofCnn.setId("spurious-cases-cnn");
        ToggleGroup group = new ToggleGroup();
        ofModel.setToggleGroup(group);
        ofCnn.setToggleGroup(group);
        ofModel.getStyleClass().add("left-pill");
        ofCnn.getStyleClass().add("right-pill");
        ofModel.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.caseOfProperty().set(now == ofModel ? GroupPoint.Of.MODEL : GroupPoint.Of.COMPARISON);
            }
        });
        Label count = new Label();
        count.setWrapText(true);
        HBox.setHgrow(count, Priority.ALWAYS);
        model.casesProperty()
                .subscribe(list -> count.setText(
                        model.reportProperty().get() == null ? "" : Texts.get("spurious.cases.count", list.size())));
        Button open = new Button(Texts.get("spurious.cases.open"), new FontIcon(MaterialDesignE.ERASER));
        open.setId("spurious-open-case");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> gestures.openCase());
        open.disableProperty().bind(model.chosenCaseProperty().lessThan(0));
        HBox pills = new HBox(ofModel, ofCnn);
        pills.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(GAP, pills, count, open);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.visibleProperty().bind(model.reportProperty().isNotNull());
        head.managedProperty().bind(head.visibleProperty());
        return head;
    }

    private Node strip() {
        cases.setId("spurious-cases");
        cases.setFocusTraversable(true);
        cases.setAccessibleRoleDescription(Texts.get("spurious.cases.role"));
        cases.setMinHeight(CaseStrip.HEIGHT);
        cases.setPrefHeight(CaseStrip.HEIGHT);
        cases.setOnMousePressed(event -> {
            cases.requestFocus();
            gestures.chooseCase(
                    CaseStrip.at(event.getX(), model.casesProperty().get().size()));
            if (event.getClickCount() == 2) {
                gestures.openCase();
            }
        });
        cases.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        scroll.setId("spurious-cases-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(CaseStrip.HEIGHT + 16);
        scroll.visibleProperty().bind(model.reportProperty().isNotNull());
        scroll.managedProperty().bind(scroll.visibleProperty());
        model.casesProperty().subscribe(list -> {
            double wide = Math.min(4000, CaseStrip.width(list.size()));
            cases.setMinWidth(wide);
            cases.setPrefWidth(wide);
            cases.repaint();
        });
        model.chosenCaseProperty().subscribe(index -> {
            cases.setAccessibleText(caseWords(index.intValue()));
            cases.repaint();
        });
        model.themeProperty().subscribe(cases::repaint);
        return scroll;
    }

    private String caseWords(int index) {
        PatchSet images = model.imagesProperty().get();
        if (index < 0 || images == null) {
            return Texts.get("spurious.cases.help");
        }
        var one = model.casesProperty().get().get(index);
        return Texts.get(
                "spurious.cases.words",
                one.image(),
                images.classNames().get(images.labels()[one.image()]),
                one.before() < 0 ? "–" : images.classNames().get(one.before()),
                one.after() < 0 ? "–" : images.classNames().get(one.after()));
    }

    private void key(KeyEvent event) {
        int now = model.chosenCaseProperty().get();
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            gestures.chooseCase(Math.max(0, now + (code == KeyCode.RIGHT ? 1 : -1)));
            reveal(model.chosenCaseProperty().get());
            event.consume();
        } else if (code == KeyCode.ENTER) {
            gestures.openCase();
            event.consume();
        }
    }

    private void reveal(int index) {
        double room = cases.getWidth() - scroll.getViewportBounds().getWidth();
        if (room > 0 && index >= 0) {
            double middle = CaseStrip.width(index) - scroll.getViewportBounds().getWidth() / 2;
            scroll.setHvalue(Math.max(0, Math.min(1, middle / room)));
        }
    }

    private void paint(routescope.viz.Surface surface, double width, double height) {
        PatchSet images = model.imagesProperty().get();
        if (images != null) {
            strip.paint(
                    surface,
                    new Rect(0, 0, width, height),
                    images,
                    model.casesProperty().get(),
                    model.chosenCaseProperty().get(),
                    model.themeProperty().get());
        }
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : GroupRow.tenths(100 * share) + " %";
    }
}
