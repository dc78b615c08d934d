package routescope.ui.spurious;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.JobView;
import routescope.app.experiment.SweepJob;
import routescope.core.data.CueConfig;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.CueSweep;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
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
    private @Nullable SweepJob<CueSweep.Cell, CueSweep.Outcome> job;
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
        pane = new SweepPane(model, this);
        loop.onUpdate(this::poll);
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
        Optional<List<Double>> shares = numbers(model.sharesProperty().get(), text -> {
            double share = Double.parseDouble(text);
            return share >= 0.5 && share <= 1 ? share : null;
        });
        Optional<List<Long>> seeds = numbers(model.seedsProperty().get(), Long::valueOf);
        if (snapshot == null || shares.isEmpty() || seeds.isEmpty()) {
            model.wordsProperty()
                    .set(Texts.get(shares.isEmpty() ? "spurious.sweep.shares.bad" : "spurious.sweep.seeds.bad"));
            return;
        }
        if (shares.get().size() * seeds.get().size() > MOST_RUNS) {
            model.wordsProperty().set(Texts.get("spurious.sweep.many", MOST_RUNS));
            return;
        }
        stop();
        CueSweep wanted = new CueSweep(snapshot.config(), shares.get(), seeds.get());
        sweep = wanted;
        model.outcomesProperty().set(List.of());
        model.chartProperty().set(null);
        job = begin.apply(wanted);
        poll();
    }

    private static <T> Optional<List<T>> numbers(String text, Function<String, @Nullable T> read) {
        try {
            List<T> values = Arrays.stream(text.strip().split("[,;\\s]+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> {
                        T value = read.apply(word);
                        if (value == null) {
                            throw new NumberFormatException(word);
                        }
                        return value;
                    })
                    .distinct()
                    .toList();
            return values.isEmpty() ? Optional.empty() : Optional.of(values);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Pauses, or goes on. */
    void pause() {
        SweepJob<CueSweep.Cell, CueSweep.Outcome> running = job;
        if (running != null) {
            if (model.stateProperty().get() == JobView.State.PAUSED) {
                running.resume();
            } else {
                running.pause();
            }
            poll();
        }
    }

    /** Gives up what is not done. */
    void stop() {
        SweepJob<CueSweep.Cell, CueSweep.Outcome> running = job;
        if (running != null) {
            running.cancel();
            poll();
        }
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

    private void poll() {
        SweepJob<CueSweep.Cell, CueSweep.Outcome> running = job;
        if (running == null) {
            return;
        }
        JobView<CueSweep.Outcome> view = running.view();
        model.stateProperty().set(view.state());
        model.doneProperty().set(view.share());
        model.wordsProperty().set(words(view));
        if (view.results().size() != model.outcomesProperty().get().size()) {
            model.outcomesProperty().set(view.results());
            redraw();
        }
        if (view.state().isOver()) {
            job = null;
        }
    }

    private void redraw() {
        List<CueSweep.Outcome> outcomes = model.outcomesProperty().get();
        model.chartProperty()
                .set(
                        outcomes.isEmpty()
                                ? null
                                : CueCharts.sweep(
                                        outcomes, model.themeProperty().get()));
    }

    private static String words(JobView<CueSweep.Outcome> view) {
        int done = view.results().size();
        return switch (view.state()) {
            case RUNNING ->
                Double.isNaN(view.secondsLeft())
                        ? Texts.get("spurious.sweep.begins", view.cells())
                        : Texts.get(
                                "spurious.sweep.running",
                                done,
                                view.cells(),
                                Math.round(Math.ceil(view.secondsLeft())));
            case PAUSED -> Texts.get("spurious.sweep.paused", done, view.cells());
            case DONE -> Texts.get("spurious.sweep.done", done);
            case CANCELLED -> Texts.get("spurious.sweep.cancelled", done, view.cells());
            case FAILED ->
                Texts.get(
                        "spurious.sweep.failed",
                        view.trouble().map(RoutescopeException::sentence).orElse(""),
                        done);
        };
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        stop();
    }
}
