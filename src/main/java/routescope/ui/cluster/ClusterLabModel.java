package routescope.ui.cluster;

import java.util.EnumMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.MapProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleMapProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Normalisation;
import routescope.core.cluster.Projection;
import routescope.core.cluster.Reading;
import routescope.viz.Theme;

/** What the lab of cluster experts shows: observable properties only. */
final class ClusterLabModel {
    private final ObjectProperty<@Nullable ClusterSnapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final StringProperty headline = new SimpleStringProperty(this, "headline", "");
    private final StringProperty complaint = new SimpleStringProperty(this, "complaint", "");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final BooleanProperty finished = new SimpleBooleanProperty(this, "finished");
    private final BooleanProperty kernels = new SimpleBooleanProperty(this, "kernels");
    private final IntegerProperty newest = new SimpleIntegerProperty(this, "newest");
    private final ObjectProperty<@Nullable Projection> projection = new SimpleObjectProperty<>(this, "projection");
    private final BooleanProperty byExpert = new SimpleBooleanProperty(this, "byExpert");
    private final IntegerProperty sample = new SimpleIntegerProperty(this, "sample", 0);
    private final IntegerProperty expert = new SimpleIntegerProperty(this, "expert", -1);
    private final ObjectProperty<ClusterSetting> setting =
            new SimpleObjectProperty<>(this, "setting", ClusterSetting.S1);
    private final ObjectProperty<Activation> activation =
            new SimpleObjectProperty<>(this, "activation", Activation.CUBIC);
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(this, "reading", Reading.RELEASED_CODE);
    private final ObjectProperty<ClusterTrainingConfig.Noise> noise =
            new SimpleObjectProperty<>(this, "noise", ClusterTrainingConfig.Noise.FRESH);
    private final ObjectProperty<Normalisation> normalisation =
            new SimpleObjectProperty<>(this, "normalisation", Normalisation.PER_EXPERT);
    private final BooleanProperty earlyStop = new SimpleBooleanProperty(this, "earlyStop", true);
    private final MapProperty<SettingField, StringProperty> fields =
            new SimpleMapProperty<>(this, "fields", FXCollections.observableMap(new EnumMap<>(SettingField.class)));

    ClusterLabModel() {
        for (SettingField field : SettingField.values()) {
            fields.put(field, new SimpleStringProperty(this, field.key(), ""));
        }
    }

    /** {@return the moment that is shown, null before the first run} */
    ObjectProperty<@Nullable ClusterSnapshot> snapshotProperty() {
        return snapshot;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return how the run stands, in a sentence} */
    StringProperty headlineProperty() {
        return headline;
    }

    /** {@return what is wrong with what was typed, or went wrong; empty for nothing} */
    StringProperty complaintProperty() {
        return complaint;
    }

    /** {@return whether steps are made} */
    BooleanProperty playingProperty() {
        return playing;
    }

    /** {@return whether data are being drawn} */
    BooleanProperty loadingProperty() {
        return loading;
    }

    /** {@return whether the last moment is shown} */
    BooleanProperty finishedProperty() {
        return finished;
    }

    /** {@return whether the part with the kernels is chosen, which wants to know how good each expert is alone} */
    BooleanProperty kernelsProperty() {
        return kernels;
    }

    /** {@return the last epoch that can be travelled to} */
    IntegerProperty newestProperty() {
        return newest;
    }

    /** {@return the samples in the plane, null before they were projected} */
    ObjectProperty<@Nullable Projection> projectionProperty() {
        return projection;
    }

    /** {@return whether samples are coloured by the expert they are sent to} */
    BooleanProperty byExpertProperty() {
        return byExpert;
    }

    /** {@return the chosen training sample} */
    IntegerProperty sampleProperty() {
        return sample;
    }

    /** {@return the expert whose inner products are shown, -1 for the largest of all} */
    IntegerProperty expertProperty() {
        return expert;
    }

    /** {@return the chosen preset of data} */
    ObjectProperty<ClusterSetting> settingProperty() {
        return setting;
    }

    /** {@return the chosen activation} */
    ObjectProperty<Activation> activationProperty() {
        return activation;
    }

    /** {@return the chosen reading} */
    ObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** {@return the chosen noise} */
    ObjectProperty<ClusterTrainingConfig.Noise> noiseProperty() {
        return noise;
    }

    /** {@return the chosen normalisation} */
    ObjectProperty<Normalisation> normalisationProperty() {
        return normalisation;
    }

    /** {@return whether a run may end early} */
    BooleanProperty earlyStopProperty() {
        return earlyStop;
    }

    /** {@return a number as a person typed it} @param field which */
    StringProperty field(SettingField field) {
        return java.util.Objects.requireNonNull(fields.get(field), field.key());
    }
}
