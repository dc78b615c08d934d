package routescope.app.experiment;

import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;

/** Cells of the experiments on cluster experts, computed once and kept. */
public final class ClusterCells {
    private static final String TABLE = "cluster-table/1";
    private static final String CURVES = "cluster-entropy/1";

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
     * {@return table 1 beside a window, with one core left for the window and the run in it}
     *
     * @param table what is computed
     * @param store where runs are kept
     */
    public static SweepJob<ClusterTable.Cell, ClusterTable.Outcome> start(ClusterTable table, CellStore store) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new SweepJob<>("cluster-table", table.cells(), threads, table(store));
    }
}
