package routescope.ui.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.SweepJob;
import routescope.app.export.ClusterTables;
import routescope.core.cluster.Activation;
import routescope.core.cluster.Reading;
import routescope.core.experiment.EntropyCurves;
import routescope.ui.text.Texts;
import routescope.viz.ClusterFiles;
import routescope.viz.Numbers;

/** The curves of the dispatch entropy in the background: results as they come, and every run opens in the lab. */
final class EntropyController implements AutoCloseable {
    private static final RunsForm<Activation> FORM = new RunsForm<>(
            List.of(Activation.values()), Activation::id, ids -> Texts.get("cluster.curves.experts.bad", ids));

    private final Function<EntropyCurves, SweepJob<EntropyCurves.Cell, EntropyCurves.Outcome>> begin;
    private final RunsModel<EntropyCurves.Outcome> model = new RunsModel<>("linear, cubic");
    private final RunsPart<EntropyCurves.Outcome> part;
    private final Node pane;
    private @Nullable EntropyCurves curves;

    /**
     * Makes the part of the lab.
     *
     * @param around the lab
     * @param begin starts runs on threads of their own
     */
    EntropyController(
            PartAround around, Function<EntropyCurves, SweepJob<EntropyCurves.Cell, EntropyCurves.Outcome>> begin) {
        this.begin = begin;
        part = new RunsPart<>(
                around,
                model,
                new RunsPart.Remarks<>(outcome -> outcome.cell().isFullSize(), EntropyCurves.Outcome::diverged));
        pane = part.pane(
                new RunsPane.Runs<>(
                        "cluster-curves",
                        Texts.get("cluster.curves.experts"),
                        Texts.get("cluster.curves.none"),
                        columns(),
                        outcome -> true,
                        outcome -> around.open().accept(outcome.cell().config())),
                new EntropyPictures(model).root(),
                this::start,
                this::export);
    }

    Node pane() {
        return pane;
    }

    private static Map<String, Function<EntropyCurves.Outcome, String>> columns() {
        Map<String, Function<EntropyCurves.Outcome, String>> columns = new LinkedHashMap<>();
        columns.put("setting", outcome -> outcome.cell().setting().id());
        columns.put("experts", outcome -> outcome.cell().activation().id());
        columns.put("seed", outcome -> String.valueOf(outcome.cell().seed()));
        columns.put("entropy", outcome -> {
            List<Double> entropy = outcome.entropy();
            return Numbers.fixed(entropy.get(entropy.size() - 1), 3);
        });
        columns.put("accuracy", outcome -> Numbers.fixed(100 * outcome.accuracy(), 2));
        columns.put("epochs", outcome -> ClusterWords.epochs(outcome.entropy().size() - 1, outcome.diverged()));
        columns.put("seconds", outcome -> Numbers.fixed(outcome.seconds(), 1));
        return columns;
    }

    private void start() {
        part.start(
                FORM,
                asked -> new EntropyCurves(
                        asked.settings(),
                        asked.kinds(),
                        asked.seeds(),
                        Reading.RELEASED_CODE,
                        asked.samples(),
                        asked.epochs()),
                wanted -> {
                    curves = wanted;
                    part.job().follow(begin.apply(wanted));
                });
    }

    /** Shows curves again that were under way elsewhere; what is not done of them waits. @param wanted which runs */
    void resume(EntropyCurves wanted) {
        type(wanted);
        curves = wanted;
        part.job().resume(begin.apply(wanted));
    }

    /** Fills the fields as curves have them. @param wanted which runs */
    void type(EntropyCurves wanted) {
        model.type(
                RunsTyped.of(wanted.settings(), wanted.activations(), Activation::id, wanted.seeds()),
                wanted.samples(),
                wanted.epochs());
    }

    private void export() {
        EntropyCurves of = curves;
        List<EntropyCurves.Outcome> outcomes = model.outcomesProperty().get();
        if (of != null) {
            part.export().into(files -> {
                files.write("entropy.csv", ClusterTables.entropy(outcomes));
                files.write(ClusterFiles.curves(of, outcomes, "cluster entropy"));
            });
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        part.close();
    }
}
