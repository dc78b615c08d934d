package routescope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

@Timeout(60)
class SweepJobTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void givesTheSameResultsInTheOrderOfTheCellsForAnyNumberOfThreads() throws InterruptedException {
        for (int threads : new int[] {1, 3, 16}) {
            try (SweepJob<Integer, Integer> job =
                    new SweepJob<>("t", numbers(9), threads, (cell, told) -> cell * cell)) {
                job.await();
                JobView<Integer> view = job.view();
                assertThat(view.state()).isEqualTo(JobView.State.DONE);
                assertThat(view.results()).containsExactly(0, 1, 4, 9, 16, 25, 36, 49, 64);
                assertThat(view.share()).isEqualTo(1);
                assertThat(view.secondsLeft()).isZero();
            }
        }
    }

    @Test
    void cellsThatWereKeptTellNothingOfThePace() throws InterruptedException {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        // 98 kept cells come at once; the first of two computed ones stands in its middle.
        try (SweepJob<Integer, Integer> job = new SweepJob<>("t", numbers(100), 1, (cell, progress) -> {
            if (cell >= 98) {
                progress.advance(0.5);
                half.countDown();
                awaitQuietly(goOn);
            }
            return cell;
        })) {
            half.await();
            JobView<Integer> before = job.view();
            JobView<Integer> after = job.view();
            assertThat(before.results()).hasSize(98);
            // Half a cell is done, one and a half are left: three times what was needed so far, not a fiftieth of it.
            assertThat(after.secondsLeft()).isPositive();
            assertThat(after.secondsLeft() / before.secondsLeft()).isGreaterThanOrEqualTo(1);
            goOn.countDown();
            job.await();
        }
    }

    @Test
    void keepsResultsWhenACellFails() throws InterruptedException {
        try (SweepJob<Integer, Integer> job = new SweepJob<>("t", numbers(5), 1, (cell, told) -> {
            if (cell == 2) {
                throw new IllegalStateException("broken cell");
            }
            return cell;
        })) {
            job.await();
            assertThat(job.view().state()).isEqualTo(JobView.State.FAILED);
            assertThat(job.view().results()).containsExactly(0, 1);
            assertThat(job.view().trouble())
                    .hasValueSatisfying(why -> assertThat(why.sentence()).contains("broken cell"));
        }
    }

    @Test
    void holdsCellsWhilePausedAndGoesOn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();
        try (SweepJob<Integer, Integer> job = new SweepJob<>("t", numbers(2), 1, (cell, progress) -> {
            begun.countDown();
            awaitQuietly(paused);
            if (!progress.advance(0.5)) {
                throw new RoutescopeException(ErrorCode.CANCELLED, "The sweep");
            }
            return told.incrementAndGet();
        })) {
            begun.await();
            job.pause();
            paused.countDown();
            assertThat(job.view().state()).isEqualTo(JobView.State.PAUSED);
            assertThat(told).hasValue(0);
            job.resume();
            job.await();
            assertThat(job.view().results()).containsExactly(1, 2);
        }
    }

    @Test
    void cancelsAlsoWhatIsPaused() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        SweepJob<Integer, Integer> job = new SweepJob<>("t", numbers(3), 1, (cell, progress) -> {
            begun.countDown();
            while (progress.advance(0.1)) {
                Thread.onSpinWait();
            }
            throw new RoutescopeException(ErrorCode.CANCELLED, "The sweep");
        });
        begun.await();
        job.pause();
        job.cancel();
        job.await();
        assertThat(job.view().state()).isEqualTo(JobView.State.CANCELLED);
        assertThat(job.view().results()).isEmpty();
        assertThat(job.view().trouble()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
