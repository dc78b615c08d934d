package routescope.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.random.Seeds;

class SingleNetTest {
    private static final int FILTERS = 6;

    private static ClusterSet samples(int count) {
        ClusterDataConfig plain = ClusterSetting.S1.data();
        return ClusterData.generate(new ClusterDataConfig(
                        3, 4, 7, count, 1, plain.alpha(), plain.beta(), plain.gamma(), 1, plain.noise(), 1, true, 4))
                .train();
    }

    /** Loss in doubles, without any of the engine's code; biases are what a network of zero kernels would have. */
    private static double loss(
            ClusterSet set, float[] weights, int changed, double by, double[] biases, Activation act) {
        double sum = 0;
        for (int i = 0; i < set.size(); i++) {
            double margin = 0;
            for (int j = 0; j < FILTERS; j++) {
                for (int p = 0; p < set.patches(); p++) {
                    float[] x = set.patch(i, p);
                    double z = biases[j];
                    for (int q = 0; q < x.length; q++) {
                        int at = j * x.length + q;
                        z += (weights[at] + (at == changed ? by : 0)) * x[q];
                    }
                    margin += (j < FILTERS / 2 ? -1 : 1) * act.value(z);
                }
            }
            sum += Math.log(1 + Math.exp(set.label(i) == 1 ? -margin : margin));
        }
        return sum / set.size();
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void gradientEqualsCentralDifferences(Activation activation) {
        ClusterSet set = samples(150);
        SingleNet net = new SingleNet(FILTERS, activation, 4, 7, new Seeds(2));
        double[] biases = new double[FILTERS];
        float[] drawn = net.biases();
        for (int j = 0; j < FILTERS; j++) {
            biases[j] = drawn[j];
        }
        float[] weights = net.weights();
        SingleNet.Result result = net.gradient(set);
        assertThat(result.loss()).isCloseTo(loss(set, weights, -1, 0, biases, activation), within(2e-5));
        double[] gradient = net.weightGradient();
        for (int at = 0; at < gradient.length; at++) {
            double numeric = (loss(set, weights, at, 1e-5, biases, activation)
                            - loss(set, weights, at, -1e-5, biases, activation))
                    / 2e-5;
            assertThat(gradient[at]).as("weight %d", at).isCloseTo(numeric, within(2e-5 + 1e-3 * Math.abs(numeric)));
        }
    }

    @Test
    void firstStepOfAdamHasTheSizeOfTheRate() {
        ClusterSet set = samples(80);
        SingleNet net = new SingleNet(FILTERS, Activation.CUBIC, 4, 7, new Seeds(2));
        float[] before = net.weights();
        net.gradient(set);
        double[] gradient = net.weightGradient();
        net.step(0.01, 0);
        float[] after = net.weights();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i] - before[i]).isCloseTo((float) (-0.01 * Math.signum(gradient[i])), within(1e-5f));
        }
    }

    @Test
    void learnsMoreThanChance() {
        ClusterSet set = samples(300);
        SingleNet net = new SingleNet(20, Activation.CUBIC, 4, 7, new Seeds(2));
        double start = net.measure(set).loss();
        for (int i = 0; i < 150; i++) {
            net.gradient(set);
            net.step(0.01, 5e-4);
        }
        assertThat(net.measure(set).loss()).isLessThan(start);
        assertThat(net.measure(set).accuracy()).isGreaterThan(0.65);
    }

    @Test
    void sumsOfPatchesGiveLinearFiltersTheSameAnswersAsThePatches() {
        // The reference above adds patch by patch; the engine adds the patches first. Same loss, see the gradient test.
        ClusterSet set = samples(40);
        ClusterSet summed = set.summed();
        assertThat(summed.patches()).isEqualTo(1);
        float[] sum = summed.patch(5, 0);
        for (int q = 0; q < 7; q++) {
            float patches = 0;
            for (int p = 0; p < 4; p++) {
                patches += set.patch(5, p)[q];
            }
            assertThat(sum[q]).isCloseTo(patches, within(1e-5f));
        }
    }
}
