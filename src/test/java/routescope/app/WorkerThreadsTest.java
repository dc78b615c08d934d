package routescope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.data.DataSources;
import routescope.core.data.DataSplit;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.tensor.Workers;

@Timeout(60)
class WorkerThreadsTest {

    @Test
    void everyPartIsCarriedOutOnceEachTime() {
        try (WorkerThreads workers = new WorkerThreads(3)) {
            AtomicIntegerArray times = new AtomicIntegerArray(3);
            for (int i = 0; i < 2000; i++) {
                workers.run(times::incrementAndGet);
            }
            for (int part = 0; part < 3; part++) {
                assertThat(times.get(part)).isEqualTo(2000);
            }
        }
    }

    @Test
    void partsCoverEverythingWithoutOverlap() {
        try (WorkerThreads workers = new WorkerThreads(3)) {
            assertThat(workers.begin(20, 0)).isZero();
            assertThat(workers.begin(20, 1)).isEqualTo(6);
            assertThat(workers.begin(20, 2)).isEqualTo(13);
            assertThat(workers.begin(20, 3)).isEqualTo(20);
        }
    }

    @Test
    void failureOfAnyPartReachesTheCallerAndTheWorkersGoOn() {
        try (WorkerThreads workers = new WorkerThreads(2)) {
            for (int failing = 0; failing < 2; failing++) {
                int chosen = failing;
                assertThatThrownBy(() -> workers.run(part -> {
                            if (part == chosen) {
                                throw new IllegalStateException("part " + part);
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("part " + failing);
            }
            AtomicIntegerArray times = new AtomicIntegerArray(2);
            workers.run(times::incrementAndGet);
            assertThat(times.get(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-cnn", "digits-multiclass"})
    void twoWorkersRepeatTheirBitsAndAgreeWithOneUpToRounding(String preset) {
        RunConfig config = TrainingSessionTest.config(
                preset, "data.trainSamples=110", "data.testSamples=40", "training.epochs=3", "training.routerEpochs=1");
        DataSplit data = new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE);
        try (WorkerThreads workers = new WorkerThreads(2);
                Run alone = new Run(config, data, Workers.ONE);
                Run shared = new Run(config, data, workers);
                Run again = new Run(config, data, workers)) {
            while (!alone.finished()) {
                alone.step();
                shared.step();
                again.step();
            }
            float[] expected = alone.engine().model().neurons();
            float[] found = shared.engine().model().neurons();
            assertThat(Arrays.equals(found, again.engine().model().neurons())).isTrue();
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }
}
