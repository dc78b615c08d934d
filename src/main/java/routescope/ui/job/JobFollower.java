package routescope.ui.job;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.JobView;
import routescope.app.experiment.SweepJob;
import routescope.ui.fx.FrameLoop;
import routescope.ui.text.Texts;

/**
 * Follows one job after another, once a frame. To be used on the FX thread.
 *
 * @param <R> type of a result
 */
public final class JobFollower<R> implements AutoCloseable {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final ReadOnlyObjectWrapper<JobView.@Nullable State> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 0);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyObjectWrapper<List<R>> results = new ReadOnlyObjectWrapper<>(this, "results", List.of());
    private final BooleanBinding busy;
    private @Nullable SweepJob<?, R> job;

    /** Starts without a job. @param loop asks the job how far it is, once a frame */
    public JobFollower(FrameLoop loop) {
        loop.onUpdate(this::poll);
        busy = Bindings.createBooleanBinding(
                () -> {
                    JobView.State now = state.get();
                    return now != null && !now.isOver();
                },
                state);
    }

    /** {@return what the job is doing, null before the first} */
    public ReadOnlyObjectProperty<JobView.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** {@return how much is done, 0..1} */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** {@return how the job stands, in words; empty before the first} */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** {@return what was said beside how the job stands, such as what is wrong with a setting; empty for nothing} */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** {@return the results so far, in the order of the cells} */
    public ReadOnlyObjectProperty<List<R>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** {@return whether a job is under way or paused} */
    public BooleanBinding busy() {
        return busy;
    }

    /** Follows a new job; the one before is given up. @param started the job */
    public void follow(SweepJob<?, R> started) {
        cancel();
        job = started;
        said.set("");
        results.set(List.of());
        poll();
    }

    /** Forgets a job that is over, with its results; one under way goes on being followed. */
    public void forget() {
        if (job == null) {
            state.set(null);
            words.set("");
            done.set(0);
            results.set(List.of());
        }
    }

    /** Follows a job of before, held until somebody lets it go on; what is kept of it comes all the same. @param started the job */
    public void resume(SweepJob<?, R> started) {
        started.pause();
        follow(started);
    }

    /** Says something beside how the job stands; it stays until the next job or sentence. @param sentence what */
    public void say(String sentence) {
        said.set(sentence);
    }

    /** Pauses, or goes on. */
    public void pause() {
        SweepJob<?, R> running = job;
        if (running != null) {
            if (state.get() == JobView.State.PAUSED) {
                running.resume();
            } else {
                running.pause();
            }
            poll();
        }
    }

    /** Gives up what is not done; the results so far stay. */
    public void cancel() {
        SweepJob<?, R> running = job;
        if (running != null) {
            running.cancel();
            poll();
        }
    }

    private void poll() {
        SweepJob<?, R> running = job;
        if (running == null) {
            return;
        }
        JobView<R> view = running.view();
        if (view.results().size() != results.get().size()) {
            results.set(view.results());
        }
        done.set(view.share());
        words.set(words(view));
        state.set(view.state());
        if (view.state().isOver()) {
            job = null;
        }
    }

    private static String words(JobView<?> view) {
        int there = view.results().size();
        return switch (view.state()) {
            case RUNNING ->
                Double.isNaN(view.secondsLeft())
                        ? Texts.get("job.begins", view.cells())
                        : Texts.get("job.running", there, view.cells(), time(view.secondsLeft()));
            case PAUSED -> Texts.get("job.paused", there, view.cells());
            case DONE -> Texts.get("job.done", there);
            case CANCELLED -> Texts.get("job.cancelled", there, view.cells());
            case FAILED ->
                Texts.get(
                        "job.failed",
                        view.trouble()
                                .map(why -> why.sentence() + " " + why.hint())
                                .orElse(""),
                        there,
                        view.cells());
        };
    }

    private static String time(double seconds) {
        long whole = Math.round(Math.ceil(seconds));
        if (whole < 2 * MINUTE) {
            return Texts.get("job.seconds", whole);
        }
        return whole < 2 * HOUR
                ? Texts.get("job.minutes", Math.round((double) whole / MINUTE))
                : Texts.get("job.hours", Math.round((double) whole / HOUR));
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        cancel();
    }
}
