package routescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final long MILLI = 1_000_000;

    @Test
    void isSilentAtFirstAndThenTellsNowAndThen() {
        Replay replay = new Replay(0);

        assertThat(replay.isDue(100, 299 * MILLI)).isFalse();
        assertThat(replay.isDue(150, 300 * MILLI)).isTrue();
        assertThat(replay.isDue(151, 310 * MILLI)).isFalse();
        assertThat(replay.isDue(160, 350 * MILLI)).isTrue();
        assertThat(replay.share(150, 200)).isEqualTo(0.5);
        assertThat(replay.share(300, 200)).isEqualTo(1);
        assertThat(replay.share(100, 100)).isZero();
    }
}
