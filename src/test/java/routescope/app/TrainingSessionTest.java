package routescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.data.DataSources;
import routescope.core.data.DataSplit;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.core.run.Snapshot;

@Timeout(60)
class TrainingSessionTest {
    private final TrainingSession session = new TrainingSession(new DataSources(), Speed.MAX);

    @AfterEach
    void close() {
        session.close();
        assertThat(session.view().state()).isEqualTo(SessionState.CLOSED);
    }

    static RunConfig config(String preset, String... changes) {
        RunConfig config = Presets.find(preset, null).config();
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            Setting setting = Settings.find(parts[0]).orElseThrow();
            config = setting.with(config, setting.parse(parts[1]));
        }
        return config;
    }

    private static RunConfig small(String preset) {
        return config(preset, "data.trainSamples=60", "data.testSamples=40", "training.epochs=5");
    }

    /** Waits for a condition, drawing every picture as the window does. */
    private static SessionView await(Session session, Predicate<SessionView> condition) {
        while (true) {
            SessionView view = session.view();
            session.drawn(view.sequence());
            if (condition.test(view)) {
                return view;
            }
            Thread.onSpinWait();
        }
    }

    private SessionView await(Predicate<SessionView> condition) {
        return await(session, condition);
    }

    private SessionView open(RunConfig config) {
        session.open(config, false);
        return await(view -> view.state() == SessionState.READY);
    }

    @Test
    void opensReadyAtStepZero() {
        SessionView view = open(small("digits-joint"));
        assertThat(view.snapshot()).isNotNull();
        assertThat(view.snapshot().position().step()).isZero();
        assertThat(view.config()).isEqualTo(small("digits-joint"));
    }

    @Test
    void playsToTheLastEpochAndPauses() {
        open(small("digits-joint"));
        session.play();
        SessionView view = await(v -> v.state() == SessionState.PAUSED);
        assertThat(view.snapshot().position().finished()).isTrue();
        assertThat(view.snapshot().position().step()).isEqualTo(15);
    }

    @Test
    void stepByHandMakesOneBatchAndOneEpoch() {
        open(small("digits-joint"));
        session.step(StepSize.BATCH);
        assertThat(await(v -> v.state() == SessionState.PAUSED)
                        .snapshot()
                        .position()
                        .step())
                .isEqualTo(1);
        session.step(StepSize.EPOCH);
        assertThat(await(v -> v.state() == SessionState.PAUSED
                                && v.snapshot().position().step() > 1)
                        .snapshot()
                        .position()
                        .step())
                .isEqualTo(3);
    }

    @Test
    void everyPressOfNextIsCarriedOut() {
        open(small("digits-joint"));
        for (int i = 0; i < 7; i++) {
            session.step(StepSize.BATCH);
        }
        await(v -> v.state() == SessionState.PAUSED && v.snapshot().position().step() == 7);
    }

    @Test
    void restartGivesTheSameBits() {
        open(small("digits-joint"));
        session.runToEpoch(2);
        Snapshot first = await(v -> v.state() == SessionState.PAUSED).snapshot();
        session.restart();
        await(v -> v.state() == SessionState.READY);
        session.runToEpoch(2);
        Snapshot second = await(v -> v.state() == SessionState.PAUSED).snapshot();
        assertThat(first.position().step()).isEqualTo(6);
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(second.kernels().neurons()).containsExactly(first.kernels().neurons());
        assertThat(second.probe().scores()).containsExactly(first.probe().scores());
    }

    @Test
    void pauseStopsAndPlayGoesOn() {
        open(config("digits-joint", "data.trainSamples=200", "data.testSamples=40"));
        session.play();
        await(v -> v.snapshot().position().step() > 5);
        session.pause();
        int step = await(v -> v.state() == SessionState.PAUSED)
                .snapshot()
                .position()
                .step();
        session.play();
        await(v -> v.snapshot().position().step() > step + 5);
    }

    @Test
    void divergenceStopsWithWaysOut() {
        open(config("rate-too-high", "data.trainSamples=100", "data.testSamples=40"));
        session.play();
        SessionView view = await(v -> v.state() == SessionState.DIVERGED);
        assertThat(view.notice()).isNotNull();
        assertThat(view.notice().ways()).containsExactly(Notice.Way.HALVE_THE_RATE, Notice.Way.GO_BACK);
        assertThat(view.notice().sentence())
                .contains("step " + view.snapshot().position().step());
        for (float weight : view.snapshot().kernels().neurons()) {
            assertThat(weight).isFinite();
        }
        session.play();
        session.step(StepSize.BATCH);
        session.dismissNotice();
        view = await(v -> v.notice() == null);
        assertThat(view.state()).isEqualTo(SessionState.DIVERGED);
    }

    @Test
    void failedLoadKeepsTheOpenRun() {
        open(small("digits-joint"));
        session.open(config("digits-joint", "data.source=mnist", "data.folder=no-such-folder"), true);
        SessionView view = await(v -> v.notice() != null);
        assertThat(view.state()).isEqualTo(SessionState.PAUSED);
        assertThat(view.notice().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(view.config()).isEqualTo(small("digits-joint"));
        session.play();
        await(v -> v.snapshot().position().step() > 2);
    }

    @Test
    void loadCanBeCancelledAndFailuresInsideAreExplained() {
        CountDownLatch loading = new CountDownLatch(1);
        DataSource endless = (data, seeds, progress) -> {
            loading.countDown();
            long done = 0;
            while (progress.report(done++, Long.MAX_VALUE)) {
                Thread.onSpinWait();
            }
            throw new RoutescopeException(ErrorCode.CANCELLED, "Loading");
        };
        try (TrainingSession slow = new TrainingSession(endless, Speed.MAX)) {
            slow.open(small("digits-joint"), true);
            await(slow, v -> v.state() == SessionState.LOADING && loading.getCount() == 0);
            slow.cancelLoading();
            SessionView view = await(slow, v -> v.state() == SessionState.FAILED);
            assertThat(view.notice().code()).isEqualTo("CANCELLED");
        }
        DataSource broken = new DataSource() {
            @Override
            public DataSplit load(DataConfig config, Seeds seeds, LoadProgress progress) {
                throw new IllegalStateException("a mistake");
            }
        };
        try (TrainingSession failing = new TrainingSession(broken, Speed.MAX)) {
            failing.open(small("digits-joint"), true);
            SessionView view = await(failing, v -> v.state() == SessionState.FAILED);
            assertThat(view.notice().code()).isEqualTo("INTERNAL");
            assertThat(view.notice().sentence()).contains("a mistake");
        }
    }

    @Test
    void closingWhileTrainingEndsTheThread() {
        try (TrainingSession other = new TrainingSession(new DataSources(), Speed.MAX)) {
            other.open(config("digits-joint"), true);
            await(
                    other,
                    v -> v.state() == SessionState.RUNNING
                            && v.snapshot().position().step() > 3);
        }
    }

    @Test
    void slowPlayKeepsItsPace() {
        Pace pace = new Pace(new Speed(10));
        pace.start(0);
        assertThat(pace.untilDue(0)).isZero();
        pace.stepped(20, 1_000_000);
        assertThat(pace.untilDue(1_000_000)).isEqualTo(99_000_000);
        // A late step is not made up for by a burst.
        pace.stepped(20, 2_000_000_000L);
        assertThat(pace.untilDue(2_000_000_000L)).isEqualTo(-100_000_000L);
        assertThat(pace.imagesPerSecond()).isEqualTo(20);
    }
}
