package routescope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;

class BenchCaseTest {

    @Test
    void comparesModelsOfTheSameNeuronsOnTheSameImages() {
        List<BenchCase> cases = BenchCase.all();

        assertThat(cases).extracting(BenchCase::name).containsExactly("joint", "separate_experts", "cnn");
        assertThat(cases).extracting(BenchCase::config).allSatisfy(config -> {
            assertThat(config.model().experts() * config.model().neuronsPerExpert())
                    .isEqualTo(40);
            assertThat(config.training().batch()).isEqualTo(20);
            assertThat(config.data().patches()).isEqualTo(16);
            assertThat(config.data().patchSize()).isEqualTo(784);
            assertThat(config.compareWithCnn()).isFalse();
        });
    }

    @Test
    void isARunThatTheSettingsAllow() {
        for (BenchCase one : BenchCase.all()) {
            RunConfig config = one.config();
            Settings.check(config);
            assertThat(Settings.adapt(config).config()).isEqualTo(config);
        }
    }

    @Test
    void countsTwoOperationsForEachMultiplyAdd() {
        List<BenchCase> cases = BenchCase.all();
        int d = 784;

        // Routers on every patch, experts on theirs; then the gradients of both on the selected patches.
        double joint = 2.0 * d * (8 * 16 + 8 * 6 * 5 + 8 * 6 * 5 + 8 * 6);
        // The routers are frozen: they score but do not learn.
        double separate = 2.0 * d * (2 * 16 + 2 * 2 * 20 + 2 * 2 * 20);
        double cnn = 2.0 * d * (16 * 40 + 16 * 40);

        assertThat(cases).extracting(BenchCase::operationsPerImage).containsExactly(joint, separate, cnn);
    }
}
