package routescope.app.experiment;

import java.util.List;
import java.util.Optional;
import routescope.core.cluster.ClusterSetting;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.SingleNets;

/** Cells of the experiments on cluster experts, computed once and kept. */
public final class ClusterCells {
    /** Version 2 counts the seconds of one core, and figure 1 has 4 experts. */
    private static final String TABLE = "cluster-table/2";

    private static final String CURVES = "cluster-entropy/2";
    private static final String OLD_TABLE = "cluster-table/1";
    private static final String OLD_CURVES = "cluster-entropy/1";
    private static final String SINGLES = "cluster-singles/1";

    private ClusterCells() {}

    /**
     * {@return computes runs of table 1}
     *
     * @param store where they are kept
     */
    public static SweepJob.Work<ClusterTable.Cell, ClusterTable.Outcome> table(CellStore store) {
        return (cell, progress) -> store.get(
                TABLE,
                cell,
                ClusterTable.Outcome.class,
                () -> old(cell, store).orElseGet(() -> ClusterTable.run(cell, progress)));
    }

    /**
     * {@return computes runs of the curves of the dispatch entropy}
     *
     * @param store where they are kept
     */
    public static SweepJob.Work<EntropyCurves.Cell, EntropyCurves.Outcome> entropy(CellStore store) {
        return (cell, progress) -> store.get(
                CURVES,
                cell,
                EntropyCurves.Outcome.class,
                () -> old(cell, store).orElseGet(() -> EntropyCurves.run(cell, progress)));
    }

    /** What version 1 kept is good but for its time, which counted pauses, and but for runs that had diverged. */
    private static Optional<ClusterTable.Outcome> old(ClusterTable.Cell cell, CellStore store) {
        return store.find(OLD_TABLE, cell, ClusterTable.Outcome.class)
                .filter(ClusterCells::isOfToday)
                .map(outcome -> new ClusterTable.Outcome(
                        outcome.cell(),
                        outcome.accuracy(),
                        outcome.trainAccuracy(),
                        outcome.entropy(),
                        outcome.loss(),
                        outcome.epochs(),
                        outcome.load(),
                        false,
                        Double.NaN));
    }

    private static Optional<EntropyCurves.Outcome> old(EntropyCurves.Cell cell, CellStore store) {
        return cell.setting() == ClusterSetting.VISUALISATION
                ? Optional.empty()
                : store.find(OLD_CURVES, cell, EntropyCurves.Outcome.class)
                        .map(outcome -> new EntropyCurves.Outcome(
                                outcome.cell(), outcome.entropy(), outcome.accuracy(), false, Double.NaN));
    }

    /** Mixtures of figure 1 had 8 experts before, and runs that diverged went on without a loss. */
    private static boolean isOfToday(ClusterTable.Outcome outcome) {
        int numbers = outcome.cell().data().clusters() * outcome.cell().config().experts();
        boolean sameSize = outcome.load().isEmpty() || outcome.load().size() == numbers;
        return sameSize && (outcome.diverged() || Double.isFinite(outcome.loss()));
    }

    /**
     * {@return the runs of table 1, under way}
     *
     * @param table what is computed
     * @param store where runs are kept
     * @param threads how many runs at a time
     */
    static SweepJob<ClusterTable.Cell, ClusterTable.Outcome> start(ClusterTable table, CellStore store, int threads) {
        return new SweepJob<>("cluster-table", table.cells(), threads, table(store));
    }

    /**
     * {@return the runs of single networks, under way}
     *
     * @param nets what is computed
     * @param store where runs are kept
     * @param threads how many runs at a time
     */
    static SweepJob<SingleNets.Cell, SingleNets.Outcome> start(SingleNets nets, CellStore store, int threads) {
        return new SweepJob<>(
                "cluster-singles",
                nets.cells(),
                threads,
                (cell, progress) ->
                        store.get(SINGLES, cell, SingleNets.Outcome.class, () -> SingleNets.run(cell, progress)));
    }

    /** {@return the runs of table 1 that are kept} @param table which @param store where */
    static List<ClusterTable.Outcome> kept(ClusterTable table, CellStore store) {
        return table.cells().stream()
                .flatMap(
                        cell -> store.find(TABLE, cell, ClusterTable.Outcome.class).or(() -> old(cell, store)).stream())
                .toList();
    }

    /** {@return the runs of the entropy curves that are kept} @param curves which @param store where */
    static List<EntropyCurves.Outcome> kept(EntropyCurves curves, CellStore store) {
        return curves.cells().stream()
                .flatMap(cell ->
                        store.find(CURVES, cell, EntropyCurves.Outcome.class).or(() -> old(cell, store)).stream())
                .toList();
    }

    /** Keeps runs of table 1. @param outcomes the runs @param store where */
    static void keep(List<ClusterTable.Outcome> outcomes, CellStore store) {
        outcomes.stream().filter(ClusterCells::isOfToday).forEach(outcome -> store.put(TABLE, outcome.cell(), outcome));
    }

    /** Keeps runs of the entropy curves. @param outcomes the runs @param store where */
    static void keepEntropy(List<EntropyCurves.Outcome> outcomes, CellStore store) {
        outcomes.forEach(outcome -> store.put(CURVES, outcome.cell(), outcome));
    }
}
