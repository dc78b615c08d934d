package routescope.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.run.Setting;
import routescope.core.run.Settings;

class StepsTest {
    private static final Setting RATE =
            Settings.find("training.routerLearningRate").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "0.2, 1, 0.5",
        "0.2, -1, 0.1",
        "1, -1, 0.5",
        "1, 1, 2",
        "0.3, 1, 0.5",
        "0.3, -1, 0.2",
        "0, 1, 1e-6",
        "1e6, 1, 1e6"
    })
    void goesThroughOneTwoFive(double from, int direction, double to) {
        assertThat(Steps.next(from, direction, RATE)).isEqualTo(to);
    }

    @Test
    void comesBackToItsStart() {
        double value = 0.2;
        for (int i = 0; i < 5; i++) {
            value = Steps.next(value, 1, RATE);
        }
        for (int i = 0; i < 5; i++) {
            value = Steps.next(value, -1, RATE);
        }

        assertThat(value).isEqualTo(0.2);
    }

    @Test
    void goesInTwentiethsInAShortRange() {
        Setting similarity = Settings.find("data.classSimilarity").orElseThrow();

        assertThat(Steps.next(0.1, 1, similarity)).isEqualTo(0.15);
        assertThat(Steps.next(0.95, 1, similarity)).isEqualTo(0.95);
        assertThat(Steps.next(0, -1, similarity)).isEqualTo(-0.05);
    }
}
