package routescope.ui.cluster;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import routescope.viz.Theme;

/**
 * What an experiment of many runs shows: observable properties only.
 *
 * @param <R> type of a run that is done
 */
final class RunsModel<R> {
    private static final int FULL = 16_000;

    private final StringProperty settings = new SimpleStringProperty(this, "settings", "s1");
    private final StringProperty kinds;
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", "1, 2, 3");
    private final StringProperty samples = new SimpleStringProperty(this, "samples", "16000");
    private final StringProperty epochs = new SimpleStringProperty(this, "epochs", "");
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<List<R>> outcomes = new SimpleObjectProperty<>(this, "outcomes", List.of());

    /** Starts with suggestions. @param suggested models or experts to begin with */
    RunsModel(String suggested) {
        kinds = new SimpleStringProperty(this, "kinds", suggested);
    }

    /** {@return a sentence on how these runs differ from those beside them, or that some diverged; empty for nothing} */
    StringProperty remarkProperty() {
        return remark;
    }

    /** {@return settings as a person typed them} */
    StringProperty settingsProperty() {
        return settings;
    }

    /** {@return models or experts as a person typed them} */
    StringProperty kindsProperty() {
        return kinds;
    }

    /** {@return seeds as a person typed them} */
    StringProperty seedsProperty() {
        return seeds;
    }

    /** {@return training samples as a person typed them} */
    StringProperty samplesProperty() {
        return samples;
    }

    /** {@return epochs at most as a person typed them; empty for those of the notebooks} */
    StringProperty epochsProperty() {
        return epochs;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return the runs that are done} */
    ObjectProperty<List<R>> outcomesProperty() {
        return outcomes;
    }

    /**
     * Fills the fields as an experiment has them.
     *
     * @param asked its settings, models or experts, and seeds, each separated by commas
     * @param wantedSamples training samples, 0 for those of the paper
     * @param wantedEpochs epochs at most, 0 for those of the notebooks
     */
    void type(RunsTyped asked, int wantedSamples, int wantedEpochs) {
        settings.set(asked.settings());
        kinds.set(asked.kinds());
        seeds.set(asked.seeds());
        samples.set(String.valueOf(wantedSamples > 0 ? wantedSamples : FULL));
        epochs.set(wantedEpochs > 0 ? String.valueOf(wantedEpochs) : "");
    }
}
