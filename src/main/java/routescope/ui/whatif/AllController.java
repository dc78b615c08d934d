package routescope.ui.whatif;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import routescope.app.whatif.Effect;
import routescope.app.whatif.WhatIf;
import routescope.core.edit.Donors;
import routescope.core.edit.EditedImage;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;
import routescope.ui.control.TaskModel;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** Makes a change to all test images, with progress and a way to stop it. */
final class AllController implements AutoCloseable {
    private final WhatIfModel model;
    private final Consumer<RoutescopeException> trouble;
    private final TaskModel task = new TaskModel();
    private final Background background = new Background("what-if-all");
    private AtomicBoolean stopped = new AtomicBoolean();

    AllController(WhatIfModel model, Consumer<RoutescopeException> trouble) {
        this.model = model;
        this.trouble = trouble;
    }

    /** {@return what is under way} */
    TaskModel task() {
        return task;
    }

    /** Begins; what was under way is stopped. @param snapshot the moment @param copy what is done @param donors the test images */
    void apply(Snapshot snapshot, EditedImage copy, Donors donors) {
        forget();
        if (copy.isUntouched()) {
            model.resultProperty().set(Texts.get("whatIf.result.untouched"));
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        Effect.Places places =
                model.discriminativeProperty().get() ? model.placesProperty().get() : Effect.Places.SAME;
        task.begin(Texts.get("whatIf.all.task", String.valueOf(donors.test().size())), () -> stop.set(true));
        background.latest(
                "all",
                () -> Attempt.of(() -> WhatIf.applyToAll(snapshot, copy, donors, places, (done, total) -> {
                    FxThread.later(() -> tell(stop, (double) done / Math.max(1, total)));
                    return !stop.get();
                })),
                attempt -> arrive(stop, attempt));
    }

    private void tell(AtomicBoolean stop, double done) {
        if (stop == stopped) {
            task.doneProperty().set(done);
        }
    }

    /** Stops what is under way, and lets go of the result. */
    void forget() {
        stopped.set(true);
        stopped = new AtomicBoolean();
        task.end();
        model.effectProperty().set(null);
        model.resultProperty().set("");
    }

    private void arrive(AtomicBoolean stop, Attempt<Effect> attempt) {
        if (stop != stopped) {
            return;
        }
        task.end();
        Effect effect = attempt.value();
        RoutescopeException failed = attempt.trouble();
        if (effect != null) {
            model.effectProperty().set(effect);
            model.resultProperty().set(WhatIfWords.result(effect));
        } else if (failed != null && failed.code() == ErrorCode.CANCELLED) {
            model.resultProperty().set(Texts.get("whatIf.result.cancelled"));
        } else if (failed != null) {
            trouble.accept(failed);
        }
    }

    @Override
    public void close() {
        stopped.set(true);
        background.close();
    }
}
