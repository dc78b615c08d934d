package routescope.app.experiment;

import java.util.List;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.SingleNets;

/** Cells of the experiments on cluster experts, computed once and kept. */
public final class ClusterCells {
    /** Version 2 counts the seconds of one core, and figure 1 has 4 experts. */
    static final String TABLE = "cluster-table/2";

    static final String CURVES = "cluster-entropy/2";
    private static final String SINGLES = "cluster-singles/1";

    private ClusterCells() {}

    /**
     * {@return computes runs of table 1}
     *
     * @param store where they are kept
     */
    public static SweepJob.Work<ClusterTable.Cell, ClusterTable.Outcome> table(CellStore store) {
        return (cell, progress) ->
                store.get(TABLE, cell, ClusterTable.Outcome.class, () -> ClusterTable.run(cell, progress));
    }

    /**
     * {@return computes runs of the curves of the dispatch entropy}
     *
     * @param store where they are kept
     */
    public static SweepJob.Work<EntropyCurves.Cell, EntropyCurves.Outcome> entropy(CellStore store) {
        return (cell, progress) ->
                store.get(CURVES, cell, EntropyCurves.Outcome.class, () -> EntropyCurves.run(cell, progress));
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
                .flatMap(cell -> store.find(TABLE, cell, ClusterTable.Outcome.class).stream())
                .toList();
    }

    /** {@return the runs of the entropy curves that are kept} @param curves which @param store where */
    static List<EntropyCurves.Outcome> kept(EntropyCurves curves, CellStore store) {
        return curves.cells().stream()
                .flatMap(cell -> store.find(CURVES, cell, EntropyCurves.Outcome.class).stream())
                .toList();
    }

    /** Keeps runs of table 1. @param outcomes the runs @param store where */
    static void keep(List<ClusterTable.Outcome> outcomes, CellStore store) {
        outcomes.forEach(outcome -> store.put(TABLE, outcome.cell(), outcome));
    }

    /** Keeps runs of the entropy curves. @param outcomes the runs @param store where */
    static void keepEntropy(List<EntropyCurves.Outcome> outcomes, CellStore store) {
        outcomes.forEach(outcome -> store.put(CURVES, outcome.cell(), outcome));
    }
}
