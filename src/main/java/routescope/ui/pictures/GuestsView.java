package routescope.ui.pictures;

import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import routescope.core.image.Damage;
import routescope.core.image.DecodedImage;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** The pictures of the user as a table: what they are, what the models say, which ones are on the board. */
final class GuestsView extends BorderPane {
    private static final double GAP = 8;
    private static final double SIDE = 40;
    private static final double EMPTY_WIDTH = 440;

    private final GuestsModel model;
    private final GuestsGestures gestures;
    private final Background background;
    private final TableView<PictureRow> table = new TableView<>();
    private final VBox below = new VBox(GAP / 2);

    GuestsView(GuestsModel model, GuestsGestures gestures, Background background) {
        this.model = model;
        this.gestures = gestures;
        this.background = background;
        setId("guests");
        getStyleClass().add("guests-view");
        setPadding(new Insets(GAP));
        fillTable();
        VBox top = new VBox(GAP, bar(), obstacle());
        BorderPane.setMargin(top, new Insets(0, 0, GAP, 0));
        setTop(top);
        setCenter(new StackPane(table, empty()));
        below.setId("guests-below");
        setBottom(below);
        BorderPane.setMargin(below, new Insets(GAP, 0, 0, 0));
        model.comparedProperty().subscribe(table::refresh);
        model.rows().addListener((Observable rows) -> {
            Node empty = lookup("#guests-add-empty");
            if (!model.rows().isEmpty() && empty != null && empty.isFocused()) {
                table.requestFocus();
            }
        });
        model.chosenProperty().subscribe(this::describe);
        model.decodedProperty().subscribe(this::describe);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                (model.rows().isEmpty() ? lookup("#guests-add-empty") : table).requestFocus();
            }
        });
    }

    private Node bar() {
        Button add = button("add", gestures::open);
        Button folder = button("folder", gestures::openFolder);
        Button predict = button("predict", gestures::predict);
        Button skipped = button("skipped", gestures::showSkipped);
        Button clear = button("clear", gestures::clear);
        skipped.visibleProperty().bind(Bindings.isNotEmpty(model.skipped()));
        skipped.managedProperty().bind(skipped.visibleProperty());
        for (Button needsPictures : new Button[] {predict, clear}) {
            needsPictures.disableProperty().bind(Bindings.isEmpty(model.rows()));
        }
        Label summary = new Label();
        summary.setId("guests-summary");
        summary.textProperty().bind(model.summaryProperty());
        Label moment = new Label();
        moment.setId("guests-moment");
        moment.getStyleClass().add("muted");
        moment.textProperty().bind(model.momentProperty());
        FlowPane bar = new FlowPane(GAP, GAP / 2, add, folder, predict, skipped, clear, summary, moment);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node obstacle() {
        Label words = new Label();
        words.setId("guests-obstacle");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.obstacleProperty());
        Button again = button("again", gestures::prepareAgain);
        again.visibleProperty().bind(model.foreignProperty());
        again.managedProperty().bind(again.visibleProperty());
        VBox box = new VBox(GAP / 2, words, again);
        box.visibleProperty().bind(model.obstacleProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node empty() {
        Label label = new Label(Texts.get("guests.empty"));
        label.getStyleClass().add("empty-state");
        label.setWrapText(true);
        label.setMaxWidth(EMPTY_WIDTH);
        label.setTextAlignment(TextAlignment.CENTER);
        Button add = button("add", gestures::open);
        add.setId("guests-add-empty");
        VBox box = new VBox(GAP, label, add);
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        return box;
    }

    private static Button button(String id, Runnable work) {
        Button button = new Button(Texts.get("guests." + id + ".name"));
        button.setId("guests-" + id);
        button.setTooltip(new Tooltip(Texts.get("guests." + id + ".tip")));
        button.setOnAction(event -> work.run());
        return button;
    }

    private void fillTable() {
        table.setId("guests-table");
        table.setAccessibleText(Texts.get("guests.table.name"));
        table.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        table.setEditable(true);
        table.setFixedCellSize(SIDE + GAP);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(thumbnails());
        text("name", row -> Bindings.createStringBinding(() -> row.picture().name()), 150);
        table.getColumns().add(seats());
        text("predicted", PictureRow::predictedProperty, 56);
        number("probability", PictureRow::probabilityProperty);
        TableColumn<PictureRow, String> cnn = text("cnn", PictureRow::comparisonProperty, 86);
        TableColumn<PictureRow, Number> cnnProbability =
                number("cnnProbability", PictureRow::comparisonProbabilityProperty);
        cnn.visibleProperty().bind(model.comparedProperty());
        cnnProbability.visibleProperty().bind(model.comparedProperty());
        text("note", row -> Bindings.createStringBinding(() -> size(row) + " " + note(row)), 160);
        table.setItems(model.rows().sorted());
        if (table.getItems() instanceof javafx.collections.transformation.SortedList<PictureRow> sorted) {
            sorted.comparatorProperty().bind(table.comparatorProperty());
        }
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.chosenProperty().set(row));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            PictureRow row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null && !event.isShortcutDown()) {
                gestures.seat(row, !row.onBoardProperty().get());
                event.consume();
            }
        });
    }

    private TableColumn<PictureRow, PictureRow> thumbnails() {
        TableColumn<PictureRow, PictureRow> column = new TableColumn<>(Texts.get("guests.column.picture"));
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(unused -> new Thumbnail());
        column.setSortable(false);
        column.setMinWidth(SIDE + 16);
        column.setMaxWidth(SIDE + 16);
        return column;
    }

    /** The picture as the model sees it. */
    private static final class Thumbnail extends TableCell<PictureRow, PictureRow> {
        private final ImageView view = new ImageView();

        Thumbnail() {
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setSmooth(false);
        }

        @Override
        protected void updateItem(@Nullable PictureRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
            } else {
                view.setImage(row.thumbnail());
                setGraphic(view);
                setAccessibleText(row.picture().name());
            }
        }
    }

    private TableColumn<PictureRow, Boolean> seats() {
        TableColumn<PictureRow, Boolean> column = new TableColumn<>(Texts.get("guests.column.board"));
        column.setCellValueFactory(cell -> cell.getValue().onBoardProperty());
        column.setCellFactory(CheckBoxTableCell.forTableColumn(column));
        column.setMinWidth(70);
        column.setPrefWidth(70);
        return column;
    }

    private TableColumn<PictureRow, String> text(
            String id, java.util.function.Function<PictureRow, ObservableValue<String>> value, double width) {
        TableColumn<PictureRow, String> column = new TableColumn<>(Texts.get("guests.column." + id));
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setMinWidth(Math.min(width, 90));
        column.setPrefWidth(width);
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<PictureRow, Number> number(
            String id, java.util.function.Function<PictureRow, ObservableValue<Number>> value) {
        TableColumn<PictureRow, Number> column = new TableColumn<>(Texts.get("guests.column." + id));
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number number, boolean empty) {
                super.updateItem(number, empty);
                double value = number == null || empty ? Double.NaN : number.doubleValue();
                setText(Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value));
            }
        });
        column.setMinWidth(66);
        column.setPrefWidth(66);
        table.getColumns().add(column);
        return column;
    }

    private static String size(PictureRow row) {
        return Texts.get(
                "guests.size",
                String.valueOf(row.picture().width()),
                String.valueOf(row.picture().height()));
    }

    private static String note(PictureRow row) {
        Damage damage = row.picture().damage();
        String notes = String.join(" ", row.picture().notes());
        return damage == Damage.NONE
                ? notes
                : Texts.get("guests.damage." + damage.name().toLowerCase(Locale.ROOT), notes);
    }

    /** The steps from the file of the chosen picture to what the model sees. */
    private void describe() {
        PictureRow row = model.chosenProperty().get();
        Attempt<DecodedImage> attempt = model.decodedProperty().get();
        below.getChildren().clear();
        if (row == null || attempt == null) {
            return;
        }
        DecodedImage image = attempt.value();
        if (image != null) {
            StepsPane steps = new StepsPane(image, background);
            steps.show(row.preparation());
            below.getChildren().add(steps.root());
        } else if (attempt.trouble() != null) {
            below.getChildren().add(wrapped(attempt.trouble().sentence()));
        }
        String note = note(row);
        if (!note.isBlank()) {
            below.getChildren().add(wrapped(note));
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
