package routescope.app.gating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import routescope.core.gating.Activation;
import routescope.core.gating.FitEffort;
import routescope.core.gating.FitMoment;
import routescope.core.gating.FitPlan;
import routescope.core.gating.FitResult;
import routescope.core.gating.FitSetup;
import routescope.core.gating.GateForm;
import routescope.core.gating.LeastSquares;
import routescope.core.gating.Mixture;
import routescope.core.gating.Truth;
import routescope.core.gating.TruthPreset;
import routescope.core.random.Seeds;

@Timeout(60)
class FitJobTest {
    private static final long PATIENCE = 30_000;
    private static final Truth TRUTH = TruthPreset.CHECK.truth(GateForm.SOFTMAX, Activation.LINEAR, Activation.TANH);

    private static FitJob job() {
        return job(FitPlan.Start.NEAR, FitEffort.USUAL);
    }

    private static FitJob job(FitPlan.Start start, FitEffort effort) {
        Mixture mixture = new Mixture(
                TruthPreset.CHECK, GateForm.SOFTMAX, Activation.LINEAR, Activation.TANH, 3, start, true, effort);
        return new FitJob(new FitSetup(mixture, 200, 0.05, 7), 0);
    }

    @Test
    void stepsOneIterationAtATime() throws InterruptedException {
        try (FitJob job = job()) {
            assertThat(job.view().phase()).isEqualTo(FitView.Phase.HELD);
            assertThat(job.view().now().moment().iteration()).isZero();
            for (int i = 1; i <= 3; i++) {
                job.step();
                assertThat(job.await(PATIENCE)).isTrue();
                assertThat(job.view().now().moment().iteration()).isEqualTo(i);
                assertThat(job.view().moments()).hasSize(i + 1);
            }
        }
    }

    @Test
    void playedToTheEndIsTheFitOfTheCommand() throws InterruptedException {
        FitResult alone = new LeastSquares(TRUTH, FitPlan.near(3), TRUTH.draw(200, 0.05, new Seeds(7), 0))
                .fit(new Seeds(7), 0, moment -> true);
        try (FitJob job = job()) {
            job.step();
            assertThat(job.await(PATIENCE)).isTrue();
            job.play();
            assertThat(job.await(PATIENCE)).isTrue();
            FitView end = job.view();
            assertThat(end.phase()).isEqualTo(FitView.Phase.OVER);
            assertThat(end.result().orElseThrow().parameters()).isEqualTo(alone.parameters());
            assertThat(end.now().moment().loss()).isEqualTo(alone.loss());
            assertThat(end.trouble()).isEmpty();
        }
    }

    @Test
    void severalStartsAreWatchedOneAfterTheOtherAndTheBestEndCounts() throws InterruptedException {
        FitEffort effort = new FitEffort(4, 0.3, 60);
        FitPlan plan = new FitPlan(3, FitPlan.Start.RANDOM, 0.3, 4, true, 60);
        FitResult alone = new LeastSquares(TRUTH, plan, TRUTH.draw(200, 0.05, new Seeds(7), 0))
                .fit(new Seeds(7), 0, moment -> true);
        try (FitJob job = job(FitPlan.Start.RANDOM, effort)) {
            job.play();
            assertThat(job.await(PATIENCE)).isTrue();
            FitView end = job.view();
            assertThat(end.moments()).extracting(FitMoment::start).isSorted().contains(0, 1, 2, 3);
            assertThat(end.moments())
                    .filteredOn(moment -> moment.iteration() == 0)
                    .as("every start is shown where it begins")
                    .hasSize(4);
            assertThat(end.result().orElseThrow().parameters()).isEqualTo(alone.parameters());
            assertThat(end.now().moment().loss()).isEqualTo(alone.loss());
            assertThat(end.moments())
                    .filteredOn(moment -> moment.start() == end.now().moment().start())
                    .extracting(FitMoment::loss)
                    .contains(alone.loss());
        }
    }

    @Test
    void closedFitEndsWhereItIs() throws InterruptedException {
        FitJob job = job();
        job.step();
        assertThat(job.await(PATIENCE)).isTrue();
        job.close();
        assertThat(job.await(PATIENCE)).isTrue();
        assertThat(job.view().now().moment().iteration()).isEqualTo(1);
    }

    @Test
    void stepsAreIgnoredWhileItRunsAndAfterTheEnd() throws InterruptedException {
        try (FitJob job = job()) {
            job.play();
            job.step();
            assertThat(job.await(PATIENCE)).isTrue();
            job.step();
            job.pause();
            job.play();
            assertThat(job.view().phase()).isEqualTo(FitView.Phase.OVER);
        }
    }
}
