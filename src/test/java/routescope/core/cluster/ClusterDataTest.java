package routescope.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.error.RoutescopeException;

class ClusterDataTest {
    private static final int SAMPLES = 400;

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int q = 0; q < a.length; q++) {
            sum += (double) a[q] * b[q];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(ClusterSetting.class)
    void signalsAreOrthonormal(ClusterSetting setting) {
        ClusterData data = ClusterData.generate(setting.data().withSamples(1, 1));
        float[][] all = Arrays.copyOf(data.features(), 8);
        System.arraycopy(data.centres(), 0, all, 4, 4);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                assertThat(product(all[i], all[j])).isCloseTo(i == j ? 1 : 0, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ClusterSetting.class)
    void everyPatchIsWhatDefinitionSaysTimesTen(ClusterSetting setting) {
        ClusterDataConfig config = setting.data().withSamples(SAMPLES, 1);
        ClusterData data = ClusterData.generate(config);
        ClusterSet set = data.train();
        for (int i = 0; i < SAMPLES; i++) {
            Map<PatchKind, float[]> patches = new EnumMap<>(PatchKind.class);
            for (int p = 0; p < 4; p++) {
                patches.put(set.kind(i, p), set.patch(i, p));
            }
            assertThat(patches).hasSize(4);
            int k = set.cluster(i);
            double sign = set.label(i) == 1 ? 1 : -1;
            double alpha = sign * product(patches.get(PatchKind.FEATURE), data.features()[k]) / 10;
            double beta = product(patches.get(PatchKind.CENTRE), data.centres()[k]) / 10;
            assertThat(alpha)
                    .isBetween(config.alpha().low() - 1e-5, config.alpha().high() + 1e-5);
            assertThat(beta).isBetween(config.beta().low() - 1e-5, config.beta().high() + 1e-5);
            float[] noise = patches.get(PatchKind.FEATURE_NOISE);
            assertThat(product(noise, data.features()[k])).as("another cluster").isCloseTo(0, within(1e-4));
            assertThat(Math.sqrt(product(noise, noise)) / 10)
                    .isBetween(config.gamma().low() - 1e-5, config.gamma().high() + 1e-5);
        }
    }

    @Test
    void noiseHasTheSizeOfItsSetting() {
        for (ClusterSetting setting : new ClusterSetting[] {ClusterSetting.S1, ClusterSetting.S2}) {
            ClusterSet set =
                    ClusterData.generate(setting.data().withSamples(SAMPLES, 1)).train();
            double squares = 0;
            for (int i = 0; i < SAMPLES; i++) {
                for (int p = 0; p < 4; p++) {
                    if (set.kind(i, p) == PatchKind.RANDOM) {
                        squares += product(set.patch(i, p), set.patch(i, p)) / 100;
                    }
                }
            }
            double sigma = setting.data().noiseSize();
            // The squared length of a noise patch is sigma^2 chi^2(50)/50: mean sigma^2, sd sigma^2/5.
            assertThat(squares / SAMPLES).isCloseTo(sigma * sigma, within(sigma * sigma * 0.05));
        }
    }

    @Test
    void patchesStandInEveryPlaceAlikeUnlessTheyAreKeptInOrder() {
        ClusterSet mixed = ClusterData.generate(ClusterSetting.S1.data().withSamples(4000, 1))
                .train();
        int[] places = new int[4];
        for (int i = 0; i < 4000; i++) {
            for (int p = 0; p < 4; p++) {
                if (mixed.kind(i, p) == PatchKind.FEATURE) {
                    places[p]++;
                }
            }
        }
        // 1000 expected each, sd 27.
        assertThat(Arrays.stream(places)).allMatch(count -> Math.abs(count - 1000) < 140);
        ClusterSet kept =
                ClusterData.generate(ClusterSetting.VISUALISATION.data()).train();
        assertThat(kept.size()).isEqualTo(1600);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.kind(i, 0)).isEqualTo(PatchKind.FEATURE);
        }
    }

    @Test
    void loudNoiseOfTheFigureIsOrthogonalToAllSignals() {
        ClusterData data =
                ClusterData.generate(ClusterSetting.VISUALISATION.data().withSamples(50, 1));
        for (int i = 0; i < 50; i++) {
            float[] noise = data.train().patch(i, 3);
            assertThat(Math.sqrt(product(noise, noise))).isCloseTo(30, within(1e-4));
            for (int k = 0; k < 4; k++) {
                assertThat(product(noise, data.features()[k])).isCloseTo(0, within(1e-4));
                assertThat(product(noise, data.centres()[k])).isCloseTo(0, within(1e-4));
            }
        }
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        ClusterDataConfig config = ClusterSetting.S1.data().withSamples(50, 50);
        ClusterData once = ClusterData.generate(config);
        ClusterData again = ClusterData.generate(config);
        assertThat(again.train().values()).isEqualTo(once.train().values());
        assertThat(again.test().values()).isEqualTo(once.test().values());
        assertThat(once.test().values()).isNotEqualTo(once.train().values());
        assertThat(ClusterData.generate(ClusterSetting.S3.data().withSamples(50, 50))
                        .train()
                        .values())
                .isNotEqualTo(once.train().values());
    }

    @Test
    void clustersLabelsAndMisleadingClustersAreBalanced() {
        ClusterSet set = ClusterData.generate(ClusterSetting.S1.data().withSamples(8000, 1))
                .train();
        int[] clusters = new int[4];
        int positive = 0;
        for (int i = 0; i < set.size(); i++) {
            clusters[set.cluster(i)]++;
            positive += set.label(i);
        }
        // 2000 each, sd 39; 4000, sd 45.
        assertThat(Arrays.stream(clusters)).allMatch(count -> Math.abs(count - 2000) < 200);
        assertThat(positive).isBetween(3775, 4225);
    }

    @Test
    void settingsOutsideTheirRangesAreRefusedInWords() {
        ClusterDataConfig good = ClusterSetting.S1.data();
        assertThatThrownBy(() -> new ClusterDataConfig(
                        30, 4, 50, 1, 1, good.alpha(), good.beta(), good.gamma(), 1, good.noise(), 10, true, 1))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("number of clusters");
        assertThatThrownBy(() -> new ClusterDataConfig(
                        4, 4, 7, 1, 1, good.alpha(), good.beta(), good.gamma(), 1, good.noise(), 10, true, 1))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("size of a patch");
        assertThatThrownBy(() -> new ClusterDataConfig(
                        4, 4, 50, 1, 1, new Range(2, 1), good.beta(), good.gamma(), 1, good.noise(), 10, true, 1))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("alpha");
    }
}
