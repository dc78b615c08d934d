package routescope.ui.papers;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import routescope.core.experiment.PaperRow;
import routescope.ui.control.PictureStyle;
import routescope.ui.text.Texts;
import routescope.viz.PaperWords;

/** A table of every number, with what can be done with one. */
final class PapersView extends VBox {
    private static final double PAD = 8;
    private static final double ROW = 28;

    private final TableView<PaperRow> table = new TableView<>();

    PapersView(PapersModel model, PapersController controller) {
        super(PAD);
        setId("papers");
        getStyleClass().add("lab");
        PictureStyle.dress(this);
        setPadding(new Insets(PAD));
        Label words = new Label();
        words.setId("papers-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.wordsProperty());
        fill(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(controller);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(controller);
            }
        });
        getChildren().addAll(words, table, buttons(model, controller));
    }

    private void fill(PapersModel model) {
        table.setId("papers-table");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(Texts.get("papers.reading")));
        column("name", 270, row -> PaperWords.name(row));
        column("theirs", 105, row -> row.isLeftOut() ? PaperWords.why(row) : PaperWords.theirs(row));
        column("ours", 165, row -> row.isLeftOut() ? "" : PaperWords.ours(row));
        column("difference", 76, PaperWords::difference);
        column("source", 290, PaperRow::source);
        column("command", 420, PaperRow::command);
        model.rowsProperty().subscribe(rows -> {
            int chosen = table.getSelectionModel().getSelectedIndex();
            table.getItems().setAll(rows);
            table.getSelectionModel().select(chosen);
        });
    }

    private void column(String id, double width, Function<PaperRow, String> text) {
        TableColumn<PaperRow, String> column = new TableColumn<>(Texts.get("papers.column." + id));
        column.setId("papers-" + id);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private void open(PapersController controller) {
        PaperRow chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            controller.open(chosen);
        }
    }

    private FlowPane buttons(PapersModel model, PapersController controller) {
        BooleanBinding none = Bindings.createBooleanBinding(
                () -> {
                    PaperRow chosen = table.getSelectionModel().getSelectedItem();
                    return chosen == null || chosen.isLeftOut();
                },
                table.getSelectionModel().selectedItemProperty());
        Button open = new Button(Texts.get("papers.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("papers-open");
        open.setOnAction(event -> open(controller));
        open.disableProperty().bind(none);
        Button copy = new Button(Texts.get("papers.copy"), new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("papers-copy");
        copy.setOnAction(event -> {
            PaperRow chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                controller.copy(chosen);
            }
        });
        copy.disableProperty().bind(none);
        Button renew = new Button(Texts.get("papers.renew"), new FontIcon(MaterialDesignR.REFRESH));
        renew.setId("papers-renew");
        renew.setOnAction(event -> controller.renew());
        CheckBox mnist = new CheckBox(Texts.get("papers.mnist"));
        mnist.setId("papers-mnist");
        mnist.selectedProperty().bindBidirectional(model.mnistProperty());
        mnist.disableProperty().bind(model.mnistKnownProperty().not());
        mnist.setTooltip(new Tooltip(Texts.get("papers.mnist.tip")));
        FlowPane line = new FlowPane(PAD, PAD, open, copy, renew, mnist);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
