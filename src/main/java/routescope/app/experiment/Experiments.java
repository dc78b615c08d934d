package routescope.app.experiment;

import java.util.ArrayList;
import java.util.List;
import routescope.core.data.DataSource;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.CueSweep;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PapersPlan;
import routescope.core.experiment.PapersResults;
import routescope.core.experiment.RunScore;
import routescope.core.experiment.WholeRun;
import routescope.core.gating.RateSweep;
import routescope.core.run.RunConfig;

/**
 * Starts the experiments of the labs, for a window or for a command.
 *
 * @param source makes the images
 * @param store keeps what was computed
 * @param threads how many cells at a time
 */
public record Experiments(DataSource source, CellStore store, int threads) {
    /** What {@link RunScore} is and how it is computed; another way takes another number. */
    private static final String RUN = "patch-run/1";

    /**
     * {@return experiments beside a window, with one core left for it and for the run in it}
     *
     * @param source makes the images
     * @param store keeps what was computed
     */
    public static Experiments besideWindow(DataSource source, CellStore store) {
        return new Experiments(source, store, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** {@return the runs of a sweep over rho} @param sweep which runs */
    public SweepJob<CueSweep.Cell, CueSweep.Outcome> cues(CueSweep sweep) {
        return new SweepJob<>("sweep", sweep.cells(), threads, (cell, progress) -> sweep.run(cell, source, progress));
    }

    /** {@return the runs of table 1 of cluster experts; those that are kept come at once} @param table which runs */
    public SweepJob<ClusterTable.Cell, ClusterTable.Outcome> clusters(ClusterTable table) {
        return ClusterCells.start(table, store, threads);
    }

    /** {@return the fits of a sweep with a softmax gate; those that are kept come at once} @param sweep which fits */
    public SweepJob<RateSweep.Cell, RateSweep.Outcome> rates(RateSweep sweep) {
        return RateSweeps.start(sweep, store, threads);
    }

    /** {@return the runs of a figure; those that are kept come at once} @param plan which runs */
    public SweepJob<FigureCell, FigureCell.Outcome> figure(FigurePlan plan) {
        DataSource shared = new SharedImages(source, threads + 1);
        return new SweepJob<>("figure", plan.cells(), threads, (cell, progress) -> {
            RunScore score = store.get(RUN, cell.config(), RunScore.class, () -> {
                WholeRun whole = WholeRun.of(cell.config(), shared, progress);
                return RunScore.of(whole);
            });
            return new FigureCell.Outcome(cell, score);
        });
    }

    /** {@return the runs of the entropy curves of cluster experts; those that are kept come at once} @param curves which runs */
    public SweepJob<EntropyCurves.Cell, EntropyCurves.Outcome> entropy(EntropyCurves curves) {
        return new SweepJob<>("cluster-entropy", curves.cells(), threads, ClusterCells.entropy(store));
    }

    /** {@return everything of the papers that is kept, without computing anything} @param plan what is wanted */
    public PapersResults kept(PapersPlan plan) {
        return new PapersResults(
                plan,
                plan.figures().stream().map(this::kept).toList(),
                plan.tables().stream()
                        .flatMap(table -> ClusterCells.kept(table, store).stream())
                        .toList(),
                ClusterCells.kept(plan.entropy(), store),
                plan.rates().stream()
                        .map(sweep -> RateSweeps.kept(sweep, store))
                        .toList());
    }

    /** {@return the runs of a figure that are kept, without computing anything} @param plan which runs */
    public List<FigureCell.Outcome> kept(FigurePlan plan) {
        List<FigureCell.Outcome> there = new ArrayList<>();
        for (FigureCell cell : plan.cells()) {
            RunConfig config = cell.config();
            store.find(RUN, config, RunScore.class).ifPresent(score -> there.add(new FigureCell.Outcome(cell, score)));
        }
        return List.copyOf(there);
    }
}
