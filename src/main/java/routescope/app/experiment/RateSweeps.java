package routescope.app.experiment;

import java.util.List;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;
import routescope.core.gating.TruthPreset;

/** Starts sweeps of the softmax gating lab. */
final class RateSweeps {
    static final String KIND = "gating-rate/2";

    private RateSweeps() {}

    /** All that determines the outcome of a cell, whatever else its sweep computes. */
    private record Settings(
            TruthPreset preset,
            GateForm gate,
            Activation router,
            Activation expert,
            FitPlan plan,
            RateSweep.Against against,
            double value,
            double held,
            int repeat,
            long seed) {}

    /** {@return a sweep under way} @param sweep what is computed @param store keeps it @param threads how many fits at a time */
    static SweepJob<RateSweep.Cell, RateSweep.Outcome> start(RateSweep sweep, CellStore store, int threads) {
        return new SweepJob<>(
                "gating",
                sweep.cells(),
                threads,
                (cell, progress) -> store.get(
                        KIND,
                        settings(sweep, cell),
                        RateSweep.Outcome.class,
                        () -> sweep.run(cell, progress::advance)));
    }

    /** {@return the fits of a sweep that are kept} @param sweep which @param store where */
    static List<RateSweep.Outcome> kept(RateSweep sweep, CellStore store) {
        return sweep.cells().stream()
                .flatMap(cell -> store.find(KIND, settings(sweep, cell), RateSweep.Outcome.class).stream())
                .toList();
    }

    /** Keeps fits of a sweep. @param sweep which @param outcomes the fits @param store where */
    static void keep(RateSweep sweep, List<RateSweep.Outcome> outcomes, CellStore store) {
        outcomes.forEach(outcome -> store.put(KIND, settings(sweep, outcome.cell()), outcome));
    }

    private static Settings settings(RateSweep sweep, RateSweep.Cell cell) {
        return new Settings(
                sweep.preset(),
                sweep.gate(),
                sweep.router(),
                sweep.expert(),
                sweep.plan(),
                sweep.against(),
                cell.value(),
                sweep.held(),
                cell.repeat(),
                sweep.seed());
    }
}
