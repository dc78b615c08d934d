package routescope.app.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.CueSweep;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PapersPlan;
import routescope.core.experiment.PapersResults;
import routescope.core.experiment.RunScore;
import routescope.core.experiment.SingleNets;
import routescope.core.experiment.WholeRun;
import routescope.core.gating.RateSweep;
import routescope.core.run.RunConfig;

/**
 * Starts the experiments of the labs, for a window or for a command.
 *
 * @param source makes the images
 * @param store keeps what was computed
 * @param threads how many cells at a time
 * @param memory remembers what each lab started last
 */
public record Experiments(DataSource source, CellStore store, int threads, LabMemory memory) {
    /** What {@link RunScore} is and how it is computed; another way takes another number. */
    static final String RUN = "patch-run/3";

    /** Images of cells under way take at most one part of so many of the heap. */
    private static final int SHARE_OF_HEAP = 2;

    /** What {@link CueSweep.Outcome} is and how it is computed. */
    static final String CUES = "cue-run/1";

    /**
     * Experiments that remember nothing from before.
     *
     * @param source makes the images
     * @param store keeps what was computed
     * @param threads how many cells at a time
     */
    public Experiments(DataSource source, CellStore store, int threads) {
        this(source, store, threads, new LabMemory());
    }

    /**
     * {@return experiments beside a window, with one core left for it and for the run in it}
     *
     * @param source makes the images
     * @param store keeps what was computed
     */
    public static Experiments besideWindow(DataSource source, CellStore store) {
        return new Experiments(source, store, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** {@return the runs of a sweep over rho; those that are kept come at once} @param sweep which runs */
    public SweepJob<CueSweep.Cell, CueSweep.Outcome> cues(CueSweep sweep) {
        int most = room(sweep.base().data());
        DataSource shared = new SharedImages(source, most + 1);
        ImageMarks marks = memory.marks();
        SweepJob<CueSweep.Cell, CueSweep.Outcome> job =
                new SweepJob<>("sweep", sweep.cells(), most, (cell, progress) -> {
                    ImageMarks.Key key = marks.key(sweep.config(cell));
                    return store.get(CUES, key, CueSweep.Outcome.class, () -> sweep.run(cell, shared, progress));
                });
        memory.cues(sweep, job, () -> marks.known(sweep.base().data()));
        return job;
    }

    /** {@return the runs of table 1 of cluster experts; those that are kept come at once} @param table which runs */
    public SweepJob<ClusterTable.Cell, ClusterTable.Outcome> clusters(ClusterTable table) {
        SweepJob<ClusterTable.Cell, ClusterTable.Outcome> job = ClusterCells.start(table, store, threads);
        memory.table(table, job);
        return job;
    }

    /** {@return the runs of single networks of paper 2; those that are kept come at once} @param nets which runs */
    public SweepJob<SingleNets.Cell, SingleNets.Outcome> singles(SingleNets nets) {
        return ClusterCells.start(nets, store, threads);
    }

    /** {@return the fits of a sweep with a softmax gate; those that are kept come at once} @param sweep which fits */
    public SweepJob<RateSweep.Cell, RateSweep.Outcome> rates(RateSweep sweep) {
        SweepJob<RateSweep.Cell, RateSweep.Outcome> job = RateSweeps.start(sweep, store, threads);
        memory.rates(sweep, job);
        return job;
    }

    /** {@return the runs of a figure; those that are kept come at once} @param plan which runs */
    public SweepJob<FigureCell, FigureCell.Outcome> figure(FigurePlan plan) {
        List<FigureCell> cells = plan.cells();
        DataConfig largest = cells.stream()
                .map(cell -> cell.config().data())
                .max(Comparator.comparingLong(Experiments::bytes))
                .orElse(plan.data());
        int most = room(largest);
        DataSource shared = new SharedImages(source, most + 1);
        ImageMarks marks = memory.marks();
        SweepJob<FigureCell, FigureCell.Outcome> job = new SweepJob<>("figure", cells, most, (cell, progress) -> {
            RunConfig config = cell.config();
            RunScore score = store.get(RUN, marks.key(config), RunScore.class, () -> {
                WholeRun whole = WholeRun.of(config, shared, progress);
                return RunScore.of(whole);
            });
            return new FigureCell.Outcome(cell, score);
        });
        memory.figure(plan, job, () -> marks.known(plan.data()));
        return job;
    }

    /** {@return how many cells at a time have room for their images beside each other} */
    private int room(DataConfig data) {
        long heap = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
        return (int) Math.max(1, Math.min(threads, heap / Math.max(1, bytes(data)) - 1));
    }

    private static long bytes(DataConfig data) {
        return (long) Float.BYTES * (data.trainSamples() + data.testSamples()) * data.patches() * data.patchSize();
    }

    /** {@return the runs of the entropy curves of cluster experts; those that are kept come at once} @param curves which runs */
    public SweepJob<EntropyCurves.Cell, EntropyCurves.Outcome> entropy(EntropyCurves curves) {
        SweepJob<EntropyCurves.Cell, EntropyCurves.Outcome> job =
                new SweepJob<>("cluster-entropy", curves.cells(), threads, ClusterCells.entropy(store));
        memory.entropy(curves, job);
        return job;
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
        ImageMarks marks = memory.marks();
        for (FigureCell cell : plan.cells()) {
            store.find(RUN, marks.key(cell.config()), RunScore.class)
                    .ifPresent(score -> there.add(new FigureCell.Outcome(cell, score)));
        }
        return List.copyOf(there);
    }

    /** Keeps runs of a figure that were computed elsewhere. @param outcomes the runs @param files of which files */
    void keepFigure(List<FigureCell.Outcome> outcomes, String files) {
        for (FigureCell.Outcome outcome : outcomes) {
            store.put(RUN, ImageMarks.key(outcome.cell().config(), files), outcome.score());
        }
    }

    /**
     * Keeps runs of a sweep over rho that were computed elsewhere.
     *
     * @param sweep of which sweep
     * @param outcomes the runs
     * @param files of which files
     */
    void keepCues(CueSweep sweep, List<CueSweep.Outcome> outcomes, String files) {
        for (CueSweep.Outcome outcome : outcomes) {
            store.put(CUES, ImageMarks.key(sweep.config(outcome.cell()), files), outcome);
        }
    }

    /** Keeps runs of the entropy curves that were computed elsewhere. @param outcomes the runs */
    void keepEntropy(List<EntropyCurves.Outcome> outcomes) {
        ClusterCells.keepEntropy(outcomes, store);
    }

    /** Keeps runs of table 1 that were computed elsewhere. @param outcomes the runs */
    void keepTable(List<ClusterTable.Outcome> outcomes) {
        ClusterCells.keep(outcomes, store);
    }

    /** Keeps fits that were computed elsewhere. @param sweep of which sweep @param outcomes the fits */
    void keepRates(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        RateSweeps.keep(sweep, outcomes, store);
    }
}
