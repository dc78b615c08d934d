package routescope.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class SampleMixtureTest {
    private static final double STEP = 1e-5;

    /** A mixture with everything drawn from a seed, kernels large enough to bend every activation. */
    private record Drawn(MixtureShape shape, ClusterSet set, MixtureWeights weights, float[] noise, MixturePass pass) {

        static Drawn of(long seed, Activation activation, Reading reading) {
            UniformRandomProvider random = new Seeds(seed).stream(Purpose.EXPERT);
            int clusters = 2 + random.nextInt(3);
            int patches = 3 + random.nextInt(3);
            int d = 2 * clusters + random.nextInt(6);
            int samples = 30 + random.nextInt(50);
            ClusterDataConfig data = new ClusterDataConfig(
                    clusters,
                    patches,
                    d,
                    samples,
                    1,
                    new Range(0.5, 2),
                    new Range(1, 2),
                    new Range(0.5, 3),
                    1,
                    ClusterDataConfig.Noise.GAUSSIAN,
                    1,
                    true,
                    seed);
            MixtureShape shape = new MixtureShape(1 + random.nextInt(4), 1 + random.nextInt(6), d, activation, reading);
            int kernels = shape.experts() * shape.channels();
            float[] biases = uniform(random, kernels, reading == Reading.PAPER ? 0 : 0.3);
            MixtureWeights weights = new MixtureWeights(
                    uniform(random, kernels * d, 0.5), biases, uniform(random, shape.experts() * d, 0.4));
            ClusterSet set = ClusterData.generate(data).train();
            float[] noise = uniform(random, set.size() * shape.experts(), 1);
            return new Drawn(shape, set, weights, noise, new MixturePass(shape, set));
        }

        private static float[] uniform(UniformRandomProvider random, int count, double size) {
            float[] values = new float[count];
            MixtureWeights.uniform(values, size, random);
            return values;
        }

        SampleMixture forward() {
            SampleMixture mixture = new SampleMixture(shape, set.patches(), weights);
            mixture.route(pass, noise);
            mixture.forward(pass);
            mixture.loss(pass);
            return mixture;
        }
    }

    static List<Arguments> everyActivationInBothReadings() {
        List<Arguments> all = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (Reading reading : Reading.values()) {
                all.add(Arguments.of(activation, reading));
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyActivationInBothReadings")
    void gradientEqualsCentralDifferencesOfTheReference(Activation activation, Reading reading) {
        for (long seed = 1; seed <= 3; seed++) {
            Drawn drawn = Drawn.of(seed, activation, reading);
            SampleMixture mixture = drawn.forward();
            double balance = seed % 2 == 0 ? 0.05 : 0;
            mixture.gradient(drawn.pass(), balance);
            ReferenceMixture reference = new ReferenceMixture(
                    drawn.shape(), drawn.set(), drawn.noise(), drawn.pass().winners(), balance);
            double[][] values = {
                doubles(drawn.weights().experts()),
                doubles(drawn.weights().biases()),
                doubles(drawn.weights().router())
            };
            assertThat(drawn.pass().loss() + balance * drawn.pass().balance())
                    .isCloseTo(reference.loss(values[0], values[1], values[2]), within(2e-6));
            double[][] gradients = {
                drawn.pass().expertGradient(),
                drawn.pass().biasGradient(),
                drawn.pass().routerGradient()
            };
            for (int part = 0; part < values.length; part++) {
                if (part != 1 || reading == Reading.RELEASED_CODE) {
                    check(reference, values, part, gradients[part]);
                }
            }
        }
    }

    private static void check(ReferenceMixture reference, double[][] values, int part, double[] gradient) {
        double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum() / gradient.length);
        for (int i = 0; i < gradient.length; i++) {
            double at = values[part][i];
            values[part][i] = at + STEP;
            double above = reference.loss(values[0], values[1], values[2]);
            values[part][i] = at - STEP;
            double below = reference.loss(values[0], values[1], values[2]);
            values[part][i] = at;
            assertThat(gradient[i])
                    .as("part %d, value %d", part, i)
                    .isCloseTo((above - below) / (2 * STEP), within(2e-4 * norm + 2e-4 * Math.abs(gradient[i])));
        }
    }

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        Arrays.setAll(copy, i -> values[i]);
        return copy;
    }

    @Test
    void everySampleGoesToTheExpertWithTheLargestNoisyScore() {
        for (long seed = 1; seed <= 20; seed++) {
            Drawn drawn = Drawn.of(seed, Activation.CUBIC, Reading.PAPER);
            drawn.forward();
            int experts = drawn.shape().experts();
            float[] scores = drawn.pass().scores();
            int[] winners = drawn.pass().winners();
            for (int i = 0; i < winners.length; i++) {
                float won = scores[i * experts + winners[i]] + drawn.noise()[i * experts + winners[i]];
                for (int m = 0; m < experts; m++) {
                    float other = scores[i * experts + m] + drawn.noise()[i * experts + m];
                    assertThat(m < winners[i] ? other < won : other <= won).isTrue();
                }
            }
        }
    }

    @Test
    void loadCountsEverySampleOnceAndEntropyStaysWithinItsBounds() {
        for (long seed = 1; seed <= 20; seed++) {
            Drawn drawn = Drawn.of(seed, Activation.LINEAR, Reading.RELEASED_CODE);
            drawn.forward();
            int clusters = 1
                    + java.util.stream.IntStream.range(0, drawn.set().size())
                            .map(drawn.set()::cluster)
                            .max()
                            .getAsInt();
            int[] load = drawn.pass().load(clusters);
            assertThat(Arrays.stream(load).sum()).isEqualTo(drawn.set().size());
            assertThat(DispatchEntropy.of(load, clusters)).isBetween(0.0, Math.log(clusters) + 1e-9);
        }
    }

    @Test
    void stepOfAnExpertHasTheLengthOfItsRateWhateverTheGradient() {
        for (Normalisation normalisation : List.of(Normalisation.PER_EXPERT, Normalisation.PER_TENSOR)) {
            Drawn drawn = Drawn.of(3, Activation.CUBIC, Reading.RELEASED_CODE);
            SampleMixture mixture = drawn.forward();
            mixture.gradient(drawn.pass(), 0);
            mixture.update(drawn.pass(), training(normalisation));
            MixtureWeights after = mixture.weights();
            int[] load = drawn.pass().load(1 + drawn.set().size());
            int size = drawn.shape().channels() * drawn.shape().dimension();
            for (int m = 0; m < drawn.shape().experts(); m++) {
                double weight = distance(drawn.weights().experts(), after.experts(), m * size, size);
                double bias = distance(
                        drawn.weights().biases(),
                        after.biases(),
                        m * drawn.shape().channels(),
                        drawn.shape().channels());
                boolean used = uses(load, drawn.shape().experts(), m);
                double wanted = used ? 0.01 : 0;
                if (normalisation == Normalisation.PER_EXPERT) {
                    assertThat(weight + bias).isCloseTo(wanted, within(1e-5));
                } else {
                    assertThat(weight).isCloseTo(wanted, within(1e-5));
                    assertThat(bias).isCloseTo(wanted, within(1e-5));
                }
            }
        }
    }

    private static ClusterTrainingConfig training(Normalisation normalisation) {
        return new ClusterTrainingConfig(
                1, 0.01, 0.1, normalisation, ClusterTrainingConfig.Noise.FRESH, 0, false, 0.001);
    }

    private static boolean uses(int[] load, int experts, int expert) {
        for (int at = expert; at < load.length; at += experts) {
            if (load[at] > 0) {
                return true;
            }
        }
        return false;
    }

    private static double distance(float[] a, float[] b, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += Math.pow((double) a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void answersOfAnExpertAloneAreThoseOfThePass() {
        Drawn drawn = Drawn.of(5, Activation.TANH, Reading.PAPER);
        SampleMixture mixture = drawn.forward();
        float[] combined = drawn.pass().combined();
        float[] gates = drawn.pass().gates();
        int[] winners = drawn.pass().winners();
        for (int m = 0; m < drawn.shape().experts(); m++) {
            float[] answers = mixture.answers(m, drawn.set());
            for (int i = 0; i < winners.length; i++) {
                if (winners[i] == m) {
                    assertThat(gates[i] * answers[i]).isCloseTo(combined[i], within(1e-5f));
                }
            }
        }
    }

    @Test
    void entropyIsZeroForOneClusterAnExpertAndLogKForAMixture() {
        assertThat(DispatchEntropy.of(new int[] {5, 0, 0, 7}, 2)).isZero();
        assertThat(DispatchEntropy.of(new int[] {5, 2, 5, 2}, 2)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(DispatchEntropy.of(new int[] {0, 0}, 2)).isZero();
        // Weighted by load, not the entropy of the load: one expert pure with 30, one even with 10.
        assertThat(DispatchEntropy.of(new int[] {30, 5, 0, 5}, 2)).isCloseTo(0.25 * Math.log(2), within(1e-12));
    }
}
