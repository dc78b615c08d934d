package routescope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;
import routescope.core.gating.TruthPreset;

@Timeout(60)
class RateSweepsTest {
    @TempDir
    Path folder;

    private static RateSweep sweep(int repeats, Double... values) {
        return new RateSweep(
                TruthPreset.CHECK,
                GateForm.SOFTMAX,
                Activation.LINEAR,
                Activation.TANH,
                FitPlan.near(2),
                RateSweep.Against.NOISE,
                List.of(values),
                60,
                repeats,
                1);
    }

    private List<RateSweep.Outcome> run(RateSweep sweep, int threads) throws InterruptedException {
        try (SweepJob<RateSweep.Cell, RateSweep.Outcome> job = RateSweeps.start(sweep, CellStore.in(folder), threads)) {
            job.await();
            assertThat(job.view().state()).isEqualTo(JobView.State.DONE);
            return job.view().results();
        }
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void cellsAreKeptWhateverSweepTheyBelongTo() throws InterruptedException, IOException {
        List<RateSweep.Outcome> first = run(sweep(2, 0.01, 0.1), 2);
        assertThat(kept()).isEqualTo(4);
        List<RateSweep.Outcome> again = run(sweep(2, 0.01, 0.1), 1);
        assertThat(again)
                .usingRecursiveComparison()
                .withEqualsForType((some, other) -> Double.compare(some, other) == 0, Double.class)
                .isEqualTo(first);
        assertThat(kept()).isEqualTo(4);
        run(sweep(3, 0.01), 1);
        assertThat(kept()).as("only the third repeat is new").isEqualTo(5);
    }
}
