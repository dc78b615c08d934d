package routescope.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Normalisation;
import routescope.core.cluster.Reading;

class ClusterSessionTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final int EPOCHS = 40;

    private static ClusterRunConfig config(Normalisation normalisation, double rate) {
        return new ClusterRunConfig(
                ClusterSetting.S1.data().withSamples(300, 200),
                4,
                3,
                Activation.CUBIC,
                Reading.PAPER,
                new ClusterTrainingConfig(
                        EPOCHS, rate, 0.1, normalisation, ClusterTrainingConfig.Noise.FRESH, 0, false, 0.001),
                1);
    }

    private static ClusterSession.View wait(ClusterSession session, Predicate<ClusterSession.View> until) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            ClusterSession.View view = session.view();
            if (until.test(view)) {
                return view;
            }
            Thread.onSpinWait();
        }
        return fail("not reached: " + session.view().state());
    }

    @Test
    void newestOfManyTravelsIsShown() {
        try (ClusterSession session = new ClusterSession()) {
            session.open(config(Normalisation.PER_EXPERT, 0.001));
            wait(session, view -> view.state() == ClusterSession.State.FINISHED);
            for (int epoch = 0; epoch < 400; epoch++) {
                session.goTo(epoch % EPOCHS);
            }
            session.goTo(7);
            session.step();
            session.goTo(3);
            session.back();
            ClusterSession.View view = wait(
                    session,
                    now -> now.snapshot().map(ClusterSnapshot::epoch).orElse(0) == 2
                            && now.state() == ClusterSession.State.PAUSED);
            assertThat(view.newest()).isEqualTo(EPOCHS);
        }
    }

    @Test
    void expertsAloneAreMeasuredOnlyWhenWanted() {
        try (ClusterSession session = new ClusterSession()) {
            session.open(config(Normalisation.PER_EXPERT, 0.001));
            ClusterSession.View end = wait(session, view -> view.state() == ClusterSession.State.FINISHED);
            assertThat(end.snapshot().orElseThrow().alone()).isEmpty();
            session.measureAlone(true);
            wait(session, view -> view.snapshot().orElseThrow().alone().length == 16);
        }
    }

    @Test
    void runThatDivergesIsFinished() {
        try (ClusterSession session = new ClusterSession()) {
            session.open(config(Normalisation.NONE, 10));
            ClusterSession.View end = wait(session, view -> view.state() == ClusterSession.State.FINISHED);
            assertThat(end.snapshot().orElseThrow().diverged()).isTrue();
        }
    }
}
