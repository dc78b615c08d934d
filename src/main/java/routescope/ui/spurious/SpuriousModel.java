package routescope.ui.spurious;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.GroupPoint;
import routescope.core.patch.PatchSet;
import routescope.core.spurious.FlipCase;
import routescope.core.spurious.SpuriousReport;
import routescope.viz.Chart;
import routescope.viz.CueCharts;
import routescope.viz.Theme;

/** What the lab of cues shows: observable properties only. */
final class SpuriousModel {

    /** What the lab shows of a run. */
    enum Kind {
        /** No run is open yet. */
        NOTHING,
        /** The images have no cue and cannot get one. */
        IMPOSSIBLE,
        /** The images have no cue, but could get one. */
        PLAIN,
        /** The images have a cue. */
        CUE
    }

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.NOTHING);
    private final StringProperty headline = new SimpleStringProperty(this, "headline", "");
    private final ObjectProperty<List<GroupRow>> groups = new SimpleObjectProperty<>(this, "groups", List.of());
    private final ObjectProperty<@Nullable Chart> groupChart = new SimpleObjectProperty<>(this, "groupChart");
    private final ObjectProperty<CueCharts.Shares> shares =
            new SimpleObjectProperty<>(this, "shares", CueCharts.Shares.MISLED);
    private final ObjectProperty<@Nullable Chart> expertChart = new SimpleObjectProperty<>(this, "expertChart");
    private final StringProperty verdict = new SimpleStringProperty(this, "verdict", "");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<@Nullable SpuriousReport> report = new SimpleObjectProperty<>(this, "report");
    private final StringProperty reportWords = new SimpleStringProperty(this, "reportWords", "");
    private final BooleanProperty possible = new SimpleBooleanProperty(this, "possible");
    private final ObjectProperty<GroupPoint.Of> caseOf =
            new SimpleObjectProperty<>(this, "caseOf", GroupPoint.Of.MODEL);
    private final ObjectProperty<List<FlipCase>> cases = new SimpleObjectProperty<>(this, "cases", List.of());
    private final ObjectProperty<@Nullable PatchSet> images = new SimpleObjectProperty<>(this, "images");
    private final IntegerProperty chosenCase = new SimpleIntegerProperty(this, "chosenCase", -1);

    /** {@return what the lab can show} */
    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** {@return the state of things in one sentence} */
    StringProperty headlineProperty() {
        return headline;
    }

    /** {@return the groups, worst first} */
    ObjectProperty<List<GroupRow>> groupsProperty() {
        return groups;
    }

    /** {@return accuracies over time, null before the first evaluation} */
    ObjectProperty<@Nullable Chart> groupChartProperty() {
        return groupChart;
    }

    /** {@return which shares of the experts are shown} */
    ObjectProperty<CueCharts.Shares> sharesProperty() {
        return shares;
    }

    /** {@return shares of the experts over time, null where nobody knows them} */
    ObjectProperty<@Nullable Chart> expertChartProperty() {
        return expertChart;
    }

    /** {@return which router fell for it, in a sentence} */
    StringProperty verdictProperty() {
        return verdict;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return what interventions found, null before they were tried} */
    ObjectProperty<@Nullable SpuriousReport> reportProperty() {
        return report;
    }

    /** {@return of which step the report is, and whether the run went on since} */
    StringProperty reportWordsProperty() {
        return reportWords;
    }

    /** {@return whether interventions are possible with these images} */
    BooleanProperty possibleProperty() {
        return possible;
    }

    /** {@return whose cases are shown} */
    ObjectProperty<GroupPoint.Of> caseOfProperty() {
        return caseOf;
    }

    /** {@return the cases that are shown} */
    ObjectProperty<List<FlipCase>> casesProperty() {
        return cases;
    }

    /** {@return the test images of the report} */
    ObjectProperty<@Nullable PatchSet> imagesProperty() {
        return images;
    }

    /** {@return index of the case a person chose, -1 for none} */
    IntegerProperty chosenCaseProperty() {
        return chosenCase;
    }
}
