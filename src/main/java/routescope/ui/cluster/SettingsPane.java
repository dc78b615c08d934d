package routescope.ui.cluster;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Normalisation;
import routescope.core.cluster.Reading;
import routescope.ui.control.FormGrid;
import routescope.ui.text.Texts;

/** Everything that determines a run, and the button that starts it. */
final class SettingsPane {
    private static final double GAP = 6;
    private static final int SHORT = 6;

    private final ClusterLabModel model;
    private final VBox root = new VBox(GAP);

    SettingsPane(ClusterLabModel model, ClusterGestures gestures) {
        this.model = model;
        FormGrid form = new FormGrid();
        ComboBox<ClusterSetting> preset = choice(
                "cluster-preset",
                List.of(ClusterSetting.values()),
                setting -> Texts.get("cluster.setting." + setting.id()),
                model.settingProperty());
        preset.valueProperty().addListener((property, before, now) -> gestures.preset());
        form.row(Texts.get("cluster.field.preset"), preset);
        number(form, SettingField.NOISE_SIZE);
        range(form, "alpha", SettingField.ALPHA_LOW, SettingField.ALPHA_HIGH);
        range(form, "beta", SettingField.BETA_LOW, SettingField.BETA_HIGH);
        range(form, "gamma", SettingField.GAMMA_LOW, SettingField.GAMMA_HIGH);
        number(form, SettingField.CLUSTERS);
        number(form, SettingField.SAMPLES);
        number(form, SettingField.EXPERTS);
        number(form, SettingField.FILTERS);
        row(form, "activation", List.of(Activation.values()), Activation::id, model.activationProperty());
        row(form, "reading", List.of(Reading.values()), Reading::id, model.readingProperty());
        row(
                form,
                "noise",
                List.of(ClusterTrainingConfig.Noise.values()),
                ClusterTrainingConfig.Noise::id,
                model.noiseProperty());
        row(form, "normalisation", List.of(Normalisation.values()), Normalisation::id, model.normalisationProperty());
        number(form, SettingField.BALANCE);
        number(form, SettingField.EPOCHS);
        number(form, SettingField.EXPERT_RATE);
        number(form, SettingField.ROUTER_RATE);
        number(form, SettingField.SEED);
        CheckBox stop = new CheckBox(Texts.get("cluster.field.early-stop"));
        stop.setId("cluster-early-stop");
        stop.selectedProperty().bindBidirectional(model.earlyStopProperty());
        Label complaint = new Label();
        complaint.setId("cluster-complaint");
        complaint.setWrapText(true);
        complaint.setMinHeight(Region.USE_PREF_SIZE);
        complaint.getStyleClass().add("warning-text");
        complaint.textProperty().bind(model.complaintProperty());
        complaint.visibleProperty().bind(model.complaintProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        Button start = new Button(Texts.get("cluster.start"), new FontIcon(MaterialDesignP.PLAY));
        start.setId("cluster-start");
        start.setOnAction(event -> gestures.start());
        HBox line = new HBox(2 * GAP, start, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(line, complaint, form.root());
    }

    Node root() {
        return root;
    }

    private static <T> ComboBox<T> choice(
            String id, List<T> values, Function<T, String> name, ObjectProperty<T> chosen) {
        ComboBox<T> box = FormGrid.choice(id, values, name);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static <T> void row(
            FormGrid form, String key, List<T> values, Function<T, String> id, ObjectProperty<T> chosen) {
        form.row(
                Texts.get("cluster.field." + key),
                choice("cluster-" + key, values, value -> Texts.get("cluster." + key + "." + id.apply(value)), chosen));
    }

    private TextField text(SettingField field) {
        TextField text = new TextField();
        text.setId("cluster-" + field.key());
        text.setPrefColumnCount(SHORT);
        text.textProperty().bindBidirectional(model.field(field));
        return text;
    }

    private void range(FormGrid form, String key, SettingField low, SettingField high) {
        TextField first = text(low);
        TextField second = text(high);
        first.setAccessibleText(Texts.get("cluster.range.low", Texts.get("cluster.field." + key)));
        second.setAccessibleText(Texts.get("cluster.range.high", Texts.get("cluster.field." + key)));
        HBox line = new HBox(GAP, first, new Label("–"), second);
        line.setAlignment(Pos.CENTER_LEFT);
        form.row(Texts.get("cluster.field." + key), line);
    }

    private void number(FormGrid form, SettingField field) {
        TextField text = text(field);
        String name = Texts.get("cluster.field." + field.key());
        text.setAccessibleText(name);
        if (!field.hasSlider()) {
            form.row(name, new HBox(text));
            return;
        }
        Slider slider = new Slider(field.least(), field.most(), field.least());
        slider.setId("cluster-" + field.key() + "-slider");
        slider.setAccessibleText(name);
        slider.setBlockIncrement(field.whole() ? 1 : 0.1);
        slider.valueProperty().addListener((property, before, now) -> {
            double value = field.whole() ? Math.rint(now.doubleValue()) : Math.rint(10 * now.doubleValue()) / 10;
            if (value != parse(text.getText())) {
                text.setText(field.whole() ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value));
            }
        });
        text.textProperty().subscribe(typed -> {
            double value = parse(typed);
            boolean apart = Math.abs(value - slider.getValue()) > (field.whole() ? 0.5 : 0.05);
            if (value >= field.least() && value <= field.most() && apart) {
                slider.setValue(value);
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(GAP, text, slider);
        line.setAlignment(Pos.CENTER_LEFT);
        form.row(name, line);
    }

    /** {@return a number, not-a-number when none was typed} */
    private static double parse(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
