package routescope.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.tensor.Backend;

class PatchModelTest {
    private static final int IMAGES = 5;

    @BeforeAll
    static void start() {
        Backend.start(1);
    }

    /** A model of random shape on random images, after forward and backward. */
    private static final class Fixture implements AutoCloseable {
        final ModelShape shape;
        final float[] routers;
        final float[] neurons;
        final float[] head;
        final PatchSet images;
        final PatchModel model;
        final PatchBatch batch;
        final PatchPass pass;

        Fixture(int seed) {
            UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(1000L + seed);
            int n = 1 + random.nextInt(12);
            int k = 1 + random.nextInt(5);
            boolean cnn = random.nextInt(5) == 0;
            int outputs = random.nextBoolean() ? 1 : 3 + random.nextInt(3);
            int d = 2 + random.nextInt(20);
            int m = 1 + random.nextInt(4);
            shape = cnn
                    ? ModelShape.cnn(m, n, d, outputs, HeadKind.TRAINED)
                    : new ModelShape(
                            k,
                            k,
                            1 + random.nextInt(n),
                            m,
                            n,
                            d,
                            outputs,
                            GateKind.values()[random.nextInt(3)],
                            PoolKind.values()[random.nextInt(2)],
                            HeadKind.TRAINED);
            routers = values(random, shape.routers() * d);
            neurons = values(random, shape.allNeurons() * d);
            head = values(random, shape.allNeurons() * outputs);
            images = images(random, shape);
            model = new PatchModel(shape, routers, neurons, head);
            batch = new PatchBatch(IMAGES, n, d);
            pass = new PatchPass(shape, batch);
            batch.load(images, new int[] {0, 1, 2, 3, 4}, 0, IMAGES);
            model.forward(pass);
            model.backward(pass);
        }

        private static float[] values(UniformRandomProvider random, int count) {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = random.nextFloat() * 2 - 1;
            }
            return values;
        }

        private static PatchSet images(UniformRandomProvider random, ModelShape shape) {
            float[][] rows = new float[IMAGES * shape.patches()][];
            Truth[] truth = new Truth[rows.length];
            Arrays.fill(truth, Truth.IRRELEVANT);
            for (int i = 0; i < rows.length; i++) {
                rows[i] = values(random, shape.patchSize());
            }
            int[] labels = new int[IMAGES];
            for (int i = 0; i < IMAGES; i++) {
                labels[i] = random.nextInt(shape.classes());
            }
            return new PatchSet(
                    new PatchGrid(1, shape.patches(), 1, shape.patchSize(), 1),
                    rows,
                    labels,
                    truth,
                    new int[rows.length],
                    java.util.Collections.nCopies(shape.classes(), "class"),
                    List.of("?"),
                    true,
                    null);
        }

        double[] kernels() {
            double[] all = new double[routers.length + neurons.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = i < routers.length ? routers[i] : neurons[i - routers.length];
            }
            return all;
        }

        double[] headValues() {
            double[] all = new double[head.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = head[i];
            }
            return all;
        }

        double[] x() {
            int d = shape.patchSize();
            double[] all = new double[images.rows().length * d];
            for (int i = 0; i < all.length; i++) {
                all[i] = images.rows()[i / d][i % d];
            }
            return all;
        }

        @Override
        public void close() {
            pass.close();
            batch.close();
            model.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void gradientEqualsCentralDifferencesOfAFloat64Reference(int seed) {
        try (Fixture f = new Fixture(seed)) {
            ReferenceModel reference = new ReferenceModel(f.shape);
            double[] kernels = f.kernels();
            double[] head = f.headValues();
            double[] x = f.x();
            assertThat(f.pass.meanLoss()).isCloseTo(reference.loss(kernels, head, x, f.images.labels()), within(1e-5));
            float[] gradient = f.model.kernelGradient(f.pass);
            for (int i = 0; i < kernels.length; i++) {
                assertThat((double) gradient[i])
                        .as("kernel value %d of %s", i, f.shape)
                        .isCloseTo(
                                difference(reference, kernels, i, kernels, head, x, f.images.labels()), within(2e-5));
            }
            for (int i = 0; i < head.length; i++) {
                assertThat((double) f.pass.headGradient()[i])
                        .as("head value %d of %s", i, f.shape)
                        .isCloseTo(difference(reference, head, i, kernels, head, x, f.images.labels()), within(2e-5));
            }
        }
    }

    private static double difference(
            ReferenceModel reference,
            double[] moved,
            int i,
            double[] kernels,
            double[] head,
            double[] x,
            int[] labels) {
        double step = 1e-6;
        double value = moved[i];
        moved[i] = value + step;
        double above = reference.loss(kernels, head, x, labels);
        moved[i] = value - step;
        double below = reference.loss(kernels, head, x, labels);
        moved[i] = value;
        return (above - below) / (2 * step);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void updateMovesEachKernelByItsRateTimesItsGradient(int seed) {
        try (Fixture f = new Fixture(seed)) {
            float[] gradient = f.model.kernelGradient(f.pass);
            f.model.update(f.pass, 0.3, 0.7);
            float[] routers = f.model.routers();
            float[] neurons = f.model.neurons();
            for (int i = 0; i < routers.length; i++) {
                assertThat(routers[i]).isCloseTo(f.routers[i] - 0.3f * gradient[i], within(1e-5f));
            }
            for (int i = 0; i < neurons.length; i++) {
                assertThat(neurons[i]).isCloseTo(f.neurons[i] - 0.7f * gradient[routers.length + i], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void everyExpertTakesDifferentPatchesInDescendingScoreAndNoRejectedOneScoresHigher(int seed) {
        try (Fixture f = new Fixture(seed)) {
            int l = f.shape.selected();
            int n = f.shape.patches();
            for (int group = 0; group < IMAGES * f.shape.routers(); group++) {
                int image = group / f.shape.routers();
                int expert = group % f.shape.routers();
                int[] picked = Arrays.copyOfRange(f.pass.selected(), group * l, (group + 1) * l);
                assertThat(picked).doesNotHaveDuplicates();
                float last = Float.POSITIVE_INFINITY;
                for (int patch : picked) {
                    float score = f.pass.preactivations()[(image * n + patch) * f.shape.kernels() + expert];
                    assertThat(score).isLessThanOrEqualTo(last);
                    last = score;
                }
                for (int patch = 0; patch < n; patch++) {
                    int candidate = patch;
                    if (Arrays.stream(picked).noneMatch(p -> p == candidate)) {
                        assertThat(f.pass.preactivations()[(image * n + patch) * f.shape.kernels() + expert])
                                .isLessThanOrEqualTo(last);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void gatesOfAnExpertAddUpToOneOrLess(int seed) {
        try (Fixture f = new Fixture(seed)) {
            int l = f.shape.selected();
            for (int group = 0; group < IMAGES * f.shape.experts(); group++) {
                double sum = 0;
                for (int slot = group * l; slot < (group + 1) * l; slot++) {
                    assertThat(f.pass.gates()[slot]).isBetween(0f, 1f);
                    sum += f.pass.gates()[slot];
                }
                switch (f.shape.gate()) {
                    case ONE -> assertThat(sum).isEqualTo(l);
                    case SOFTMAX_OVER_SELECTED -> assertThat(sum).isCloseTo(1, within(1e-5));
                    case SOFTMAX_OVER_ALL -> assertThat(sum).isLessThanOrEqualTo(1 + 1e-5);
                }
            }
        }
    }

    @Test
    void tiesGoToTheLowerPatchAndNotANumberComesLast() {
        float[] values = {1, Float.NaN, 3, 3, 2};
        int[] out = new int[5];
        TopSelection.pick(values, 0, 1, 5, new float[5], out, 0);
        assertThat(out).containsExactly(2, 3, 4, 0, 1);
        int[] two = new int[2];
        TopSelection.pick(new float[] {Float.NaN, 1, 1, Float.NaN}, 0, 1, 4, new float[2], two, 0);
        assertThat(two).containsExactly(1, 2);
    }

    @Test
    void probabilitiesAddUpToOneForTwoAndForMoreClasses() {
        for (int seed = 51; seed < 60; seed++) {
            try (Fixture f = new Fixture(seed)) {
                double sum = 0;
                for (float p : PatchModel.probabilities(f.pass, 2)) {
                    sum += p;
                }
                assertThat(sum).isCloseTo(1, within(1e-5));
            }
        }
    }
}
