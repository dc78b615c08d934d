package routescope.ui.spurious;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.SweepJob;
import routescope.core.data.CueConfig;
import routescope.core.experiment.CueSweep;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.job.JobFollower;
import routescope.ui.job.TypedList;
import routescope.ui.text.Texts;
import routescope.viz.CueCharts;

/** A sweep over rho in the background: results as they come, and every run opens in the window. */
public final class SweepController implements AutoCloseable {
    private static final int MOST_RUNS = 400;

    private final Shown shown;
    private final Function<CueSweep, SweepJob<CueSweep.Cell, CueSweep.Outcome>> begin;
    private final BiConsumer<String, RunConfig> open;
    private final SweepModel model = new SweepModel();
    private final SweepPane pane;
    private final JobFollower<CueSweep.Outcome> job;
    private @Nullable CueSweep sweep;

    /**
     * Makes the part of the lab.
     *
     * @param shown what all views of the window show together
     * @param loop asks the sweep how far it is, once a frame
     * @param begin starts a sweep on threads of its own
     * @param open opens a run of this name and configuration
     */
    public SweepController(
            Shown shown,
            FrameLoop loop,
            Function<CueSweep, SweepJob<CueSweep.Cell, CueSweep.Outcome>> begin,
            BiConsumer<String, RunConfig> open) {
        this.shown = shown;
        this.begin = begin;
        this.open = open;
        job = new JobFollower<>(loop);
        job.resultsProperty().subscribe(this::redraw);
        pane = new SweepPane(model, job, this);
        shown.snapshotProperty()
                .subscribe(snapshot -> model.readyProperty()
                        .set(snapshot != null && snapshot.config().data() instanceof CueConfig));
        shown.themeProperty().subscribe(theme -> {
            model.themeProperty().set(theme);
            redraw();
        });
    }

    Node pane() {
        return pane.root();
    }

    /** Starts a sweep with what was typed, of the run that is shown. */
    void start() {
        Snapshot snapshot = shown.snapshotProperty().get();
        Optional<List<Double>> shares = TypedList.of(model.sharesProperty().get(), text -> {
            double share = Double.parseDouble(text);
            return share >= 0.5 && share <= 1 ? share : null;
        });
        Optional<List<Long>> seeds = TypedList.of(model.seedsProperty().get(), Long::valueOf);
        if (snapshot == null || shares.isEmpty() || seeds.isEmpty()) {
            job.say(Texts.get(shares.isEmpty() ? "spurious.sweep.shares.bad" : "spurious.sweep.seeds.bad"));
            return;
        }
        if (shares.get().size() * seeds.get().size() > MOST_RUNS) {
            job.say(Texts.get("spurious.sweep.many", MOST_RUNS));
            return;
        }
        CueSweep wanted = new CueSweep(snapshot.config(), shares.get(), seeds.get());
        sweep = wanted;
        job.follow(begin.apply(wanted));
    }

    /** Shows a sweep again that was under way elsewhere; what is not done of it waits. @param wanted which runs */
    public void resume(CueSweep wanted) {
        sweep = wanted;
        model.sharesProperty().set(typed(wanted.shares()));
        model.seedsProperty().set(typed(wanted.seeds()));
        job.resume(begin.apply(wanted));
    }

    private static String typed(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Opens the run of an outcome. @param outcome one of those that are there */
    void open(CueSweep.Outcome outcome) {
        CueSweep of = sweep;
        if (of != null) {
            CueSweep.Cell cell = outcome.cell();
            open.accept(
                    Texts.get("spurious.sweep.run", GroupRow.tenths(100 * cell.share()), cell.seed()), of.config(cell));
        }
    }

    private void redraw() {
        List<CueSweep.Outcome> outcomes = job.resultsProperty().get();
        model.chartProperty()
                .set(
                        outcomes.isEmpty()
                                ? null
                                : CueCharts.sweep(
                                        outcomes, model.themeProperty().get()));
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        job.close();
    }
}
