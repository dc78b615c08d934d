package routescope.ui.gating;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import routescope.core.gating.Activation;
import routescope.core.gating.FitEffort;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.Mixture;
import routescope.core.gating.TruthPreset;
import routescope.ui.control.FormGrid;
import routescope.ui.text.Texts;

/** The choices all parts of the lab share: truth, gate, router, experts, how many are fitted, the start and the effort. */
final class Choices {
    private static final double GAP = 6;
    private static final int MORE = 4;

    private final GatingLabModel model;
    private final FlowPane root = new FlowPane(2 * GAP, GAP);
    private final ComboBox<TruthPreset> preset;
    private final ComboBox<GateForm> gate;
    private final ComboBox<Activation> router;
    private final ComboBox<Activation> expert;
    private final ComboBox<Integer> fitted;
    private final ComboBox<FitPlan.Start> start;
    private final ComboBox<Integer> starts;
    private final ComboBox<Double> jitter;
    private final ComboBox<Integer> iterations;
    private final ToggleButton more = new ToggleButton(Texts.get("gating.choice.more"));
    private final CheckBox learn = new CheckBox(Texts.get("gating.choice.learn"));
    private boolean listening;

    Choices(GatingLabModel model) {
        this.model = model;
        preset = box("truth", 146, List.of(TruthPreset.values()), one -> Texts.get("gating.truth." + one.id()));
        gate = box("gate", 130, List.of(GateForm.values()), one -> Texts.get("gating.gate." + one.id()));
        router = box("router", 96, List.of(Activation.values()), one -> Texts.get("gating.router." + one.id()));
        expert = box("expert", 110, List.of(Activation.values()), one -> Texts.get("gating.expert." + one.id()));
        fitted = box("fitted", 66, offered(model.mixtureProperty().get()), String::valueOf);
        start = box("start", 150, List.of(FitPlan.Start.values()), one -> Texts.get("gating.start." + one.name()));
        more.setId("gating-more");
        more.setTooltip(new Tooltip(Texts.get("gating.choice.more.tip")));
        more.setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren().add(more);
        starts = box("starts", 66, List.of(1, 2, 4, 8, 16, 32), String::valueOf);
        jitter = box("jitter", 76, List.of(0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0), String::valueOf);
        iterations = box("iterations", 90, List.of(50, 100, 400, 1000, 2000, 5000), String::valueOf);
        learn.setId("gating-learn");
        learn.selectedProperty().subscribe(now -> choose());
        learn.setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren().add(learn);
        root.setRowValignment(javafx.geometry.VPos.CENTER);
        root.setMinHeight(Region.USE_PREF_SIZE);
        Node routerPart = router.getParent();
        for (Node node : List.of(routerPart, learn)) {
            node.visibleProperty().bind(gate.valueProperty().isEqualTo(GateForm.DENSE_TO_SPARSE));
            node.managedProperty().bind(node.visibleProperty());
        }
        for (Node node : List.of(starts.getParent(), jitter.getParent(), iterations.getParent())) {
            node.visibleProperty().bind(more.selectedProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        jitter.disableProperty().bind(start.valueProperty().isEqualTo(FitPlan.Start.RANDOM));
        show(model.mixtureProperty().get());
        listening = true;
        model.mixtureProperty().subscribe(this::show);
    }

    FlowPane root() {
        return root;
    }

    private <T> ComboBox<T> box(String key, double width, List<T> values, Function<T, String> name) {
        ComboBox<T> box = FormGrid.choice("gating-" + key, values, name);
        box.setPrefWidth(width);
        box.valueProperty().subscribe(now -> choose());
        root.getChildren().add(labelled(Texts.get("gating.choice." + key), box));
        return box;
    }

    /** {@return counts of experts that can be fitted: those of the truth and up to four more} */
    private static List<Integer> offered(Mixture now) {
        int least = now.preset().experts();
        return IntStream.rangeClosed(least, Math.max(least + MORE, now.fitted()))
                .boxed()
                .toList();
    }

    private void show(Mixture now) {
        boolean before = listening;
        listening = false;
        preset.setValue(now.preset());
        gate.setValue(now.gate());
        router.setValue(now.router());
        expert.setValue(now.expert());
        List<Integer> counts = offered(now);
        if (!fitted.getItems().equals(counts)) {
            fitted.getItems().setAll(counts);
        }
        Label name = (Label) fitted.getParent().getChildrenUnmodifiable().get(0);
        name.setText(Texts.get("gating.choice.fitted.of", now.preset().experts()));
        fitted.setValue(now.plan().experts());
        start.setValue(now.start());
        learn.setSelected(now.learnTemperature());
        starts.setValue(now.effort().starts());
        jitter.setValue(now.effort().jitter());
        iterations.setValue(now.effort().iterations());
        more.setSelected(more.isSelected() || !now.effort().equals(FitEffort.USUAL));
        listening = before;
    }

    private void choose() {
        if (listening) {
            Mixture wanted = new Mixture(
                    preset.getValue(),
                    gate.getValue(),
                    router.getValue(),
                    expert.getValue(),
                    Math.max(fitted.getValue(), preset.getValue().experts()),
                    start.getValue(),
                    learn.isSelected(),
                    new FitEffort(starts.getValue(), jitter.getValue(), iterations.getValue()));
            model.mixtureProperty().set(wanted);
            // A choice that changes nothing, such as fewer experts than the truth has, must not stay in its box.
            show(wanted);
        }
    }

    /** {@return a field with its name before it} @param name the name @param field the field */
    static HBox labelled(String name, Node field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(GAP, label, field);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** {@return a field to type in, with its name before it} @param id stable name @param name words @param columns wide */
    static HBox typed(String id, String name, int columns, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(value);
        return labelled(name, field);
    }
}
