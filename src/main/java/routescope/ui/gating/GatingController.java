package routescope.ui.gating;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.experiment.Experiments;
import routescope.app.export.GatingTables;
import routescope.app.gating.FitJob;
import routescope.app.gating.FitView;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.Activation;
import routescope.core.gating.FitSetup;
import routescope.core.gating.FitState;
import routescope.core.gating.FlatDirection;
import routescope.core.gating.Mixture;
import routescope.core.gating.RateSweep;
import routescope.core.gating.Truth;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.job.LabExport;
import routescope.ui.text.Texts;
import routescope.viz.FlatBoard;
import routescope.viz.GatingBoard;

/** The lab of softmax gating: a fit to be watched and the flat direction; its sweeps are a part of their own. */
public final class GatingController implements GatingGestures, AutoCloseable {
    private static final int CURVE = 24;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 760;

    /** Without it a fit of a second would be over before one looks. */
    private static final long WATCHED_MILLIS = 30;

    private final Around around;
    private final GatingLabModel model = new GatingLabModel();
    private final RatesController rates;
    private final LabExport export;
    private final Background background = new Background("gating");

    /** The curves over c take seconds for two inputs; a fit must not wait for them. */
    private final Background slow = new Background("gating-curves");

    private final GatingLabView view;
    private @Nullable FitJob job;
    private @Nullable FitView drawn;
    private boolean begun;

    /**
     * What the lab works with.
     *
     * @param shown what all views of the window show together
     * @param loop asks a fit how far it is, once a frame
     * @param dialogs asks for files
     * @param notices takes what goes wrong
     * @param said takes a sentence about what was done
     * @param experiments starts a sweep on threads of its own and remembers what was watched
     */
    public record Around(
            Shown shown,
            FrameLoop loop,
            Dialogs dialogs,
            Consumer<Notice> notices,
            Consumer<String> said,
            Experiments experiments) {}

    /**
     * Makes the lab.
     *
     * @param around what it works with
     */
    public GatingController(Around around) {
        this.around = around;
        rates = new RatesController(around.loop(), around.experiments()::rates, model, around.dialogs());
        export = new LabExport(around.dialogs(), around.said());
        view = new GatingLabView(model, this, rates.pane());
        around.shown().themeProperty().subscribe(theme -> model.themeProperty().set(theme));
        around.loop().onUpdate(this::poll);
        model.frontProperty().subscribe(front -> {
            if (front && !begun) {
                begun = true;
                begin();
            }
        });
        model.apartProperty().subscribe(c -> {
            FlatBoard board = model.flatProperty().get();
            if (board != null) {
                model.flatProperty().set(board.at(c.doubleValue()));
                sayFlat();
            }
        });
    }

    /** Nothing is computed before the lab is looked at for the first time. */
    private void begin() {
        model.mixtureProperty().subscribe(mixture -> {
            model.notesProperty().set(GatingWords.notes(mixture));
            restart();
            curves(mixture);
        });
        for (StringProperty typed : List.of(model.samplesProperty(), model.noiseProperty(), model.seedProperty())) {
            typed.subscribe(before -> restart());
        }
    }

    /** {@return whether the lab is in front, to be set from outside} */
    public BooleanProperty frontProperty() {
        return model.frontProperty();
    }

    /** Shows a sweep again that was under way elsewhere; what is not done of it waits. @param sweep which fits */
    public void resume(RateSweep sweep) {
        rates.resume(sweep);
    }

    /** Shows the fields of a sweep, ready to be started; what is kept of it comes at once then. @param sweep which fits */
    public void show(RateSweep sweep) {
        rates.type(sweep);
        view.open("rates");
    }

    /** {@return the lab} */
    public Node root() {
        return view;
    }

    @Override
    public void restart() {
        leave();
        FitSetup wanted;
        try {
            wanted = new FitSetup(
                    model.mixtureProperty().get(),
                    Integer.parseInt(model.samplesProperty().get().strip()),
                    Double.parseDouble(model.noiseProperty().get().strip()),
                    Long.parseLong(model.seedProperty().get().strip()));
        } catch (NumberFormatException | RoutescopeException e) {
            model.fitWordsProperty().set(Texts.get("gating.fit.bad", FitSetup.MOST_SAMPLES));
            return;
        }
        background.latest("begin", () -> Attempt.of(() -> new FitJob(wanted, WATCHED_MILLIS)), attempt -> {
            if (attempt.value() != null) {
                job = attempt.value();
                poll();
            } else if (attempt.trouble() != null) {
                RoutescopeException why = attempt.trouble();
                model.fitWordsProperty().set(why.sentence() + " " + why.hint());
                tell(why);
            }
        });
    }

    /** Shows a fit again that was watched elsewhere, at its start: it is made again from its settings. @param fit its settings */
    public void resume(FitSetup fit) {
        around.experiments().memory().fit(fit);
        model.samplesProperty().set(String.valueOf(fit.samples()));
        model.noiseProperty().set(String.valueOf(fit.noise()));
        model.seedProperty().set(String.valueOf(fit.seed()));
        model.mixtureProperty().set(fit.mixture());
        if (begun) {
            // Also where nothing changed, so that it stands at its start.
            restart();
        }
    }

    private void leave() {
        FitJob before = job;
        if (before != null) {
            before.close();
        }
        job = null;
        drawn = null;
        model.phaseProperty().set(null);
        model.fitWordsProperty().set(Texts.get("gating.fit.begins"));
        // What was asked for before must not arrive any more.
        background.latest("begin", () -> "", nothing -> {});
    }

    private void poll() {
        FitJob running = job;
        if (running == null) {
            return;
        }
        FitView now = running.view();
        FitView before = drawn;
        if (before != null
                && before.now() == now.now()
                && before.phase() == now.phase()
                && before.result().equals(now.result())) {
            return;
        }
        drawn = now;
        model.boardProperty()
                .set(new GatingBoard(
                        now.now(),
                        running.data(),
                        now.moments(),
                        running.setup().noise()));
        model.fitWordsProperty()
                .set(GatingWords.fit(now, running.setup().mixture().effort().starts()));
        model.phaseProperty().set(now.phase());
    }

    @Override
    public void playOrPause() {
        FitJob running = job;
        if (running != null) {
            if (model.phaseProperty().get() == FitView.Phase.RUNNING) {
                running.pause();
            } else {
                around.experiments().memory().fit(running.setup());
                running.play();
            }
            poll();
        }
    }

    @Override
    public void step() {
        FitJob running = job;
        if (running != null) {
            around.experiments().memory().fit(running.setup());
            running.step();
        }
    }

    /** The curves over c take a moment; the slider then only moves along them. */
    private void curves(Mixture mixture) {
        slow.latest("curves", () -> Attempt.of(() -> board(mixture)), attempt -> {
            FlatBoard board = attempt.value();
            if (board != null) {
                model.flatProperty().set(board.at(model.apartProperty().get()));
                sayFlat();
            } else if (attempt.trouble() != null) {
                tell(attempt.trouble());
            }
        });
    }

    private static FlatBoard board(Mixture mixture) {
        double[] cs = RateSweep.spread(0.02, 2, CURVE, false).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        List<Activation> kinds = List.of(Activation.values());
        int split = mixture.preset().experts() - 1;
        double[][] gaps = kinds.stream()
                .map(kind -> FlatDirection.gaps(truth(mixture, kind), split, cs))
                .toArray(double[][]::new);
        Activation beside = mixture.expert() == Activation.LINEAR ? Activation.TANH : mixture.expert();
        List<Truth> truths = List.of(truth(mixture, Activation.LINEAR), truth(mixture, beside));
        return new FlatBoard(truths, split, 0, cs, kinds, gaps);
    }

    private static Truth truth(Mixture mixture, Activation expert) {
        return mixture.preset().truth(mixture.gate(), mixture.usedRouter(), expert);
    }

    private void sayFlat() {
        FlatBoard board = model.flatProperty().get();
        if (board == null) {
            return;
        }
        Truth linear = board.truths().get(0);
        Truth other = board.truths().get(1);
        model.flatWordsProperty()
                .set(Texts.get(
                        "gating.flat.words",
                        GatingWords.two(board.c()),
                        GatingWords.three(FlatDirection.gaps(linear, board.split(), board.c())[0]),
                        Texts.get("gating.expert." + other.shape().expert().id()),
                        GatingWords.three(FlatDirection.gaps(other, board.split(), board.c())[0])));
    }

    @Override
    public void exportFit() {
        FitJob running = job;
        GatingBoard board = model.boardProperty().get();
        if (running != null && board != null) {
            String words = running.setup().toString();
            export.into(files -> {
                FitState state = board.state();
                files.write(
                        "parameters.csv",
                        GatingTables.parameters(state.shape(), state.moment().parameters()));
                files.write("loss.csv", GatingTables.losses(board.moments()));
                files.write(board.file(words, WIDTH, HEIGHT).files("fit"));
            });
        }
    }

    @Override
    public void exportFlat() {
        FlatBoard board = model.flatProperty().get();
        if (board != null) {
            String words = model.mixtureProperty().get().toString();
            export.into(files -> {
                files.write("flat.csv", GatingTables.flat(board.cs(), board.kinds(), board.gaps()));
                files.write(board.file(words, WIDTH, HEIGHT).files("flat"));
            });
        }
    }

    private void tell(RoutescopeException trouble) {
        around.notices()
                .accept(new Notice(
                        Notice.Kind.ERROR, trouble.code().name(), trouble.sentence(), trouble.hint(), List.of()));
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        leave();
        rates.close();
        export.close();
        background.close();
        slow.close();
    }
}
