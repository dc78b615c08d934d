package routescope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameMeterTest {
    private static final long MILLI = 1_000_000;
    private final FrameMeter meter = new FrameMeter();

    @Test
    void countsTheFramesOfTheLastSecond() {
        for (long i = 0; i < 120; i++) {
            meter.frame(i * 20 * MILLI, i * 20 * MILLI + 5 * MILLI);
        }

        assertThat(meter.framesPerSecond(119 * 20 * MILLI + 5 * MILLI)).isEqualTo(50);
        assertThat(meter.frames()).isEqualTo(120);
    }

    @Test
    void tellsTheLongestBlockAndItsPercentiles() {
        for (long i = 0; i < 99; i++) {
            meter.frame(i * 10 * MILLI, i * 10 * MILLI + 4 * MILLI);
        }
        meter.frame(1000 * MILLI, 1040 * MILLI);

        assertThat(meter.longestBlockMillis(1040 * MILLI)).isEqualTo(40);
        assertThat(meter.blockPercentileMillis(0.99)).isEqualTo(4);
        assertThat(meter.blockPercentileMillis(1)).isEqualTo(40);
    }

    @Test
    void knowsNothingBeforeTheFirstFrame() {
        assertThat(meter.blockPercentileMillis(0.5)).isNaN();
        assertThat(meter.framesPerSecond(5)).isZero();
    }
}
