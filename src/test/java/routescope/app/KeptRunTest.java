package routescope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import routescope.core.data.DataSources;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;

/** A run as a value, opened again; runs found as they were left. */
@Timeout(60)
class KeptRunTest {
    private static final RunConfig FIRST = TrainingSessionTest.config(
            "digits-joint", "data.trainSamples=60", "data.testSamples=40", "training.epochs=5");
    private static final RunConfig SECOND =
            TrainingSessionTest.config("digits-joint", "data.trainSamples=60", "data.testSamples=40", "seed=9");

    private final TrainingSession session = new TrainingSession(new DataSources(), Speed.MAX);

    @AfterEach
    void close() {
        session.close();
    }

    private SessionView await(Predicate<SessionView> condition) {
        while (true) {
            SessionView view = session.view();
            session.drawn(view.sequence());
            if (condition.test(view)) {
                return view;
            }
            Thread.onSpinWait();
        }
    }

    private static int step(SessionView view) {
        return view.snapshot() == null ? -1 : view.snapshot().position().step();
    }

    private void trainTo(int step) {
        while (step(session.view()) < step) {
            int before = step(session.view());
            session.step(StepSize.BATCH);
            await(view -> step(view) > before && view.state() == SessionState.PAUSED);
        }
    }

    private static Kept get(CompletableFuture<Kept> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    @Test
    void opensWhatItKeptAndGoesOnWithTheSameBits() throws Exception {
        session.open(FIRST, false);
        await(view -> view.state() == SessionState.READY);
        trainTo(4);
        session.edit(new RunChange.Turn("rate", knobs -> knobs.withRates(0.3, 0.2)));
        session.edit(new RunChange.Note("notes", "what we saw"));
        await(view -> view.notes().equals("what we saw"));
        Kept kept = get(session.keep());
        trainTo(7);
        Kept original = get(session.keep());
        session.open(SECOND, false);
        await(view -> view.state() == SessionState.READY && SECOND.equals(view.config()));

        assertThat(session.open(kept).get(30, TimeUnit.SECONDS)).isTrue();
        SessionView opened = await(view -> view.state() == SessionState.PAUSED && step(view) == 4);
        assertThat(opened.notes()).isEqualTo("what we saw");
        assertThat(opened.undoName()).isEmpty();
        trainTo(7);
        Kept again = get(session.keep());

        assertThat(again.past().tree()).isEqualTo(original.past().tree());
        assertThat(again.past().metrics())
                .usingRecursiveComparison()
                .isEqualTo(original.past().metrics());
        assertThat(again.past()
                        .frames()
                        .get(again.past().frames().size() - 1)
                        .state()
                        .mixture()
                        .neurons())
                .isEqualTo(original.past()
                        .frames()
                        .get(original.past().frames().size() - 1)
                        .state()
                        .mixture()
                        .neurons());
        assertThat(again.dataHash()).isEqualTo(original.dataHash()).isNotEmpty();
        assertThat(again.picture()).isNotNull();
    }

    @Test
    void findsARunAsAnEditOfTheSettingsLeftIt() throws Exception {
        session.open(FIRST, false);
        await(view -> view.state() == SessionState.READY);
        trainTo(5);
        session.edit(new RunChange.Turn("rate", knobs -> knobs.withRates(0.3, 0.2)));
        await(view -> view.undoName().equals("rate"));
        trainTo(6);
        RunTree tree = get(session.keep()).past().tree();

        session.open(SECOND, false);
        await(view -> view.state() == SessionState.READY && view.undoName().isEmpty());
        session.reopen(FIRST, false);
        SessionView back = await(view -> view.state() == SessionState.PAUSED && step(view) == 6);

        assertThat(back.undoName()).isEqualTo("rate");
        assertThat(get(session.keep()).past().tree()).isEqualTo(tree);
        session.reopen(SECOND, false);
        await(view -> SECOND.equals(view.config()) && view.state() == SessionState.READY);
        session.open(FIRST, false);
        assertThat(await(view -> FIRST.equals(view.config()) && view.state() == SessionState.READY)
                        .undoName())
                .as("opened anew, not as it was left")
                .isEmpty();
    }

    @Test
    void notesAreOneEditUntilAnotherOneComes() {
        session.open(FIRST, false);
        await(view -> view.state() == SessionState.READY);
        session.edit(new RunChange.Note("notes", "a"));
        session.edit(new RunChange.Note("notes", "ab"));
        trainTo(2);
        session.edit(new RunChange.Turn("rate", knobs -> knobs.withRates(0.3, 0.2)));
        session.edit(new RunChange.Note("notes", "abc"));
        await(view -> view.notes().equals("abc"));

        session.edit(new RunChange.Undo());
        await(view -> view.notes().equals("ab") && view.undoName().equals("rate"));
        session.edit(new RunChange.Undo());
        session.edit(new RunChange.Undo());
        SessionView start =
                await(view -> view.notes().isEmpty() && view.undoName().isEmpty());
        assertThat(step(start)).as("undoing notes goes nowhere").isEqualTo(2);
        session.edit(new RunChange.Redo());
        await(view -> view.notes().equals("ab") && view.redoName().equals("rate"));
    }

    @Test
    void goesBackToTheStartWithoutLosingWhatWasRecorded() throws Exception {
        session.open(FIRST, false);
        await(view -> view.state() == SessionState.READY);
        trainTo(3);
        session.edit(new RunChange.Turn("rate", knobs -> knobs.withRates(0.3, 0.2)));
        await(view -> view.undoName().equals("rate"));
        RunTree tree = get(session.keep()).past().tree();

        session.restart();
        await(view -> step(view) == 0 && view.state() == SessionState.READY);

        assertThat(get(session.keep()).past().tree()).isEqualTo(tree);
    }

    @Test
    void saysThatThereIsNothingToKeep() {
        assertThatThrownBy(() -> get(session.keep())).isInstanceOf(ExecutionException.class);
        session.close();
        assertThatThrownBy(() -> get(session.keep())).isInstanceOf(CancellationException.class);
    }

    @Test
    void aLongReplayShowsHowFarItIsAndCanBeCancelled() throws Exception {
        RunConfig longer = TrainingSessionTest.config(
                "digits-joint", "data.trainSamples=60", "data.testSamples=40", "training.epochs=10000");
        session.open(longer, true);
        await(view -> step(view) >= 1200);
        session.pause();
        await(view -> view.state() == SessionState.PAUSED);
        Kept kept = get(session.keep());
        Kept light = new Kept(kept.config(), kept.past().light(), kept.notes(), kept.dataHash(), null);
        assertThat(session.open(light).get(30, TimeUnit.SECONDS)).isTrue();
        int end = kept.past().step();

        session.travel(end - 1);
        SessionView under = await(view -> view.state() == SessionState.LOADING && view.loading() > 0);
        assertThat(under.loading()).isLessThanOrEqualTo(1);
        session.cancelLoading();
        SessionView stopped = await(view -> view.state() == SessionState.PAUSED);
        assertThat(step(stopped)).isLessThan(end - 1);
        assertThat(Double.isNaN(stopped.loading())).isTrue();
    }
}
