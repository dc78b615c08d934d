package routescope.ui.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import routescope.app.experiment.SweepJob;
import routescope.app.export.ClusterTables;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.Reading;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.ClusterTable;
import routescope.ui.text.Texts;
import routescope.viz.ClusterFiles;
import routescope.viz.Numbers;

/** Table 1 in the background: results as they come, and every run of a mixture opens in the lab. */
final class TableController implements AutoCloseable {
    private static final RunsForm<ClusterModel> FORM = new RunsForm<>(
            List.of(ClusterModel.values()), ClusterModel::id, ids -> Texts.get("cluster.table.models.bad", ids));

    private final Function<ClusterTable, SweepJob<ClusterTable.Cell, ClusterTable.Outcome>> begin;
    private final RunsModel<ClusterTable.Outcome> model = new RunsModel<>("mixture-linear, mixture-nonlinear");
    private final RunsPart<ClusterTable.Outcome> part;
    private final Node pane;

    /**
     * Makes the part of the lab.
     *
     * @param around the lab
     * @param begin starts a table on threads of its own
     */
    TableController(
            PartAround around, Function<ClusterTable, SweepJob<ClusterTable.Cell, ClusterTable.Outcome>> begin) {
        this.begin = begin;
        part = new RunsPart<>(
                around,
                model,
                new RunsPart.Remarks<>(outcome -> outcome.cell().isFullSize(), ClusterTable.Outcome::diverged));
        pane = part.pane(
                new RunsPane.Runs<>(
                        "cluster-table",
                        Texts.get("cluster.table.models"),
                        Texts.get("cluster.table.none"),
                        columns(),
                        outcome -> outcome.cell().model().isMixture(),
                        outcome -> around.open().accept(outcome.cell().config())),
                new TablePictures(model).root(),
                this::start,
                this::export);
    }

    Node pane() {
        return pane;
    }

    private static Map<String, Function<ClusterTable.Outcome, String>> columns() {
        Map<String, Function<ClusterTable.Outcome, String>> columns = new LinkedHashMap<>();
        columns.put("setting", outcome -> outcome.cell().setting().id());
        columns.put("model", outcome -> outcome.cell().model().id());
        columns.put("seed", outcome -> String.valueOf(outcome.cell().seed()));
        columns.put("accuracy", outcome -> Numbers.fixed(100 * outcome.accuracy(), 2));
        columns.put("entropy", outcome -> Numbers.fixed(outcome.entropy(), 3));
        columns.put("epochs", outcome -> ClusterWords.epochs(outcome.epochs(), outcome.diverged()));
        columns.put("seconds", outcome -> Numbers.fixed(outcome.seconds(), 1));
        return columns;
    }

    private void start() {
        part.start(
                FORM,
                asked -> new ClusterTable(
                        asked.settings(),
                        asked.kinds(),
                        asked.seeds(),
                        Reading.RELEASED_CODE,
                        0,
                        asked.samples(),
                        asked.epochs()),
                wanted -> part.job().follow(begin.apply(wanted)));
    }

    /** Shows a table again that was under way elsewhere; what is not done of it waits. @param table which runs */
    void resume(ClusterTable table) {
        type(table);
        part.job().resume(begin.apply(table));
    }

    /** Fills the fields as a table has them. @param table which runs */
    void type(ClusterTable table) {
        model.type(
                RunsTyped.of(table.settings(), table.models(), ClusterModel::id, table.seeds()),
                table.samples(),
                table.epochs());
    }

    private void export() {
        List<ClusterTable.Outcome> outcomes = model.outcomesProperty().get();
        List<ClusterRow> rows = ClusterRow.of(outcomes);
        part.export().into(files -> {
            files.write("runs.csv", ClusterTables.runs(outcomes));
            files.write("table1.csv", ClusterTables.rows(rows));
            files.write(ClusterFiles.table(rows, "cluster table1"));
        });
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        part.close();
    }
}
