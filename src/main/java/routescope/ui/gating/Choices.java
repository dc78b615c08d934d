package routescope.ui.gating;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.Mixture;
import routescope.core.gating.TruthPreset;
import routescope.ui.control.FormGrid;
import routescope.ui.text.Texts;

/** The choices all parts of the lab share: truth, gate, router, experts, how many are fitted, and the start. */
final class Choices {
    private static final double GAP = 6;

    private final GatingLabModel model;
    private final FlowPane root = new FlowPane(2 * GAP, GAP);
    private final ComboBox<TruthPreset> preset;
    private final ComboBox<GateForm> gate;
    private final ComboBox<Activation> router;
    private final ComboBox<Activation> expert;
    private final ComboBox<Integer> fitted;
    private final ComboBox<FitPlan.Start> start;
    private final CheckBox learn = new CheckBox(Texts.get("gating.choice.learn"));
    private boolean listening;

    Choices(GatingLabModel model) {
        this.model = model;
        preset = box("truth", 146, List.of(TruthPreset.values()), one -> Texts.get("gating.truth." + one.id()));
        gate = box("gate", 130, List.of(GateForm.values()), one -> Texts.get("gating.gate." + one.id()));
        router = box("router", 96, List.of(Activation.values()), one -> Texts.get("gating.router." + one.id()));
        expert = box("expert", 110, List.of(Activation.values()), one -> Texts.get("gating.expert." + one.id()));
        fitted = box("fitted", 66, List.of(1, 2, 3, 4, 5, 6), String::valueOf);
        start = box("start", 150, List.of(FitPlan.Start.values()), one -> Texts.get("gating.start." + one.name()));
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

    private void show(Mixture now) {
        boolean before = listening;
        listening = false;
        preset.setValue(now.preset());
        gate.setValue(now.gate());
        router.setValue(now.router());
        expert.setValue(now.expert());
        fitted.setValue(Math.max(now.fitted(), now.preset().experts()));
        start.setValue(now.start());
        learn.setSelected(now.learnTemperature());
        listening = before;
    }

    private void choose() {
        if (listening) {
            model.mixtureProperty()
                    .set(new Mixture(
                            preset.getValue(),
                            gate.getValue(),
                            router.getValue(),
                            expert.getValue(),
                            Math.max(fitted.getValue(), preset.getValue().experts()),
                            start.getValue(),
                            learn.isSelected()));
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
