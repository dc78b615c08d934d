package routescope.ui.cluster;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import routescope.core.experiment.ClusterTable;
import routescope.viz.Theme;

/** What table 1 shows: observable properties only. */
final class TableModel {
    private final StringProperty settings = new SimpleStringProperty(this, "settings", "s1");
    private final StringProperty models = new SimpleStringProperty(this, "models", "mixture-linear, mixture-nonlinear");
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", "1, 2, 3");
    private final StringProperty samples = new SimpleStringProperty(this, "samples", "16000");
    private final StringProperty epochs = new SimpleStringProperty(this, "epochs", "");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<List<ClusterTable.Outcome>> outcomes =
            new SimpleObjectProperty<>(this, "outcomes", List.of());

    /** {@return settings as a person typed them} */
    StringProperty settingsProperty() {
        return settings;
    }

    /** {@return rows as a person typed them} */
    StringProperty modelsProperty() {
        return models;
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
    ObjectProperty<List<ClusterTable.Outcome>> outcomesProperty() {
        return outcomes;
    }
}
