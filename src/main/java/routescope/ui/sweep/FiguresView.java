package routescope.ui.sweep;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.SweepAxis;
import routescope.ui.control.FormGrid;
import routescope.ui.control.PictureStyle;
import routescope.ui.job.JobFollower;
import routescope.ui.job.JobPane;
import routescope.ui.job.LabExport;
import routescope.ui.sweep.FiguresModel.Images;
import routescope.ui.text.Texts;

/** Fields on the left, the figure and its runs on the right. */
final class FiguresView extends BorderPane {
    private static final double PAD = 8;
    private static final int COLUMNS = 9;
    private static final double FORM = 304;

    private final FiguresModel model;

    FiguresView(FiguresModel model, JobFollower<FigureCell.Outcome> job, FiguresController controller) {
        this.model = model;
        setId("figures");
        getStyleClass().add("lab");
        PictureStyle.dress(this);
        JobPane pane = new JobPane("figures", job, Bindings.createBooleanBinding(() -> true), controller::start);
        Button save = LabExport.button("figures-export", Measured.none(model.measuredProperty()), controller::export);
        VBox side = new VBox(PAD, form(), layers(), pane.root(), save, facts());
        side.setPadding(new Insets(PAD));
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(FORM);
        scroll.setMinWidth(FORM);
        scroll.getStyleClass().add("edge-to-edge");
        setLeft(scroll);
        FigurePicture picture = new FigurePicture(model, controller);
        RunsTable runs = new RunsTable(model, controller);
        VBox right = new VBox(PAD, picture.root(), runs.root());
        right.setPadding(new Insets(PAD));
        VBox.setVgrow(picture.root(), Priority.ALWAYS);
        setCenter(right);
    }

    private Node form() {
        FormGrid form = new FormGrid();
        ((Region) form.root()).setPrefWidth(FORM - 4 * PAD);
        choice(form, "figure", List.of(Figure.values()), model.figureProperty(), figure -> "figures." + figure.id());
        choice(form, "images", List.of(Images.values()), model.imagesProperty(), data -> "figures.images." + data);
        ComboBox<SweepAxis> axis = choice(
                form, "axis", List.of(SweepAxis.values()), model.axisProperty(), one -> "figures.axis." + one.id());
        axis.disableProperty()
                .bind(model.imagesProperty()
                        .isNotEqualTo(Images.PATTERN)
                        .or(model.figureProperty().isNotEqualTo(Figure.FIGURE4)));
        field(form, "samples", model.samplesProperty());
        BooleanBinding overSamples = Bindings.createBooleanBinding(
                () -> switch (model.figureProperty().get()) {
                    case FIGURE5, FIGURE6, FIGURE7 -> false;
                    default -> model.axisProperty().get() == SweepAxis.SAMPLES;
                },
                model.figureProperty(),
                model.axisProperty());
        field(form, "values", model.valuesProperty()).disableProperty().bind(overSamples);
        field(form, "seeds", model.seedsProperty());
        field(form, "epochs", model.epochsProperty());
        field(form, "target", model.targetProperty());
        return form.root();
    }

    private static <T> ComboBox<T> choice(
            FormGrid form, String id, List<T> values, Property<T> value, Function<T, String> key) {
        ComboBox<T> box = FormGrid.choice("figures-" + id, values, one -> Texts.get(key.apply(one)));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(FORM / 2);
        box.valueProperty().bindBidirectional(value);
        form.row(Texts.get("figures." + id), box);
        return box;
    }

    private static TextField field(FormGrid form, String id, Property<String> text) {
        TextField field = new TextField();
        field.setId("figures-" + id);
        field.setPrefColumnCount(COLUMNS);
        field.textProperty().bindBidirectional(text);
        form.row(Texts.get("figures." + id), field);
        return field;
    }

    private Node layers() {
        CheckBox paper = new CheckBox(Texts.get("figures.paper"));
        paper.setId("figures-paper");
        paper.selectedProperty().bindBidirectional(model.paperProperty());
        CheckBox theory = new CheckBox(Texts.get("figures.theory"));
        theory.setId("figures-theory");
        theory.selectedProperty().bindBidirectional(model.theoryProperty());
        return new VBox(PAD / 2, paper, theory);
    }

    private Node facts() {
        Label facts = new Label();
        facts.setId("figures-facts");
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("muted");
        facts.textProperty().bind(model.factsProperty());
        return facts;
    }
}
