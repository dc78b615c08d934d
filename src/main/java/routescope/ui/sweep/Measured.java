package routescope.ui.sweep;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigurePlan;

/**
 * A figure as far as it is measured.
 *
 * @param plan which figure
 * @param outcomes the runs that are done
 * @param curves the same as curves
 */
record Measured(FigurePlan plan, List<FigureCell.Outcome> outcomes, List<FigureCurve> curves) {
    static Measured of(FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        return new Measured(plan, List.copyOf(outcomes), FigureCurve.of(plan, outcomes));
    }

    /** {@return whether there is nothing to show, observable} @param measured what is shown */
    static ObservableValue<Boolean> none(ObservableValue<? extends @Nullable Measured> measured) {
        return measured.map(now -> now.outcomes().isEmpty()).orElse(true);
    }
}
