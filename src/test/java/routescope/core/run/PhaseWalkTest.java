package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.model.GateKind;
import routescope.core.random.Seeds;
import routescope.core.train.Phase;
import routescope.core.train.Stage;

/** A step walked through phase by phase is the same step, and shows what it is made of. */
class PhaseWalkTest {
    private static final double RATE = 0.2;

    private static Run open(RunConfig config) {
        return new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
    }

    private static RunConfig set(RunConfig config, String id, Object value) {
        return Settings.find(id).orElseThrow().with(config, value);
    }

    private static RunConfig small(String preset) {
        RunConfig config = Presets.find(preset, null).config();
        config = set(config, "data.trainSamples", 60L);
        config = set(config, "data.testSamples", 20L);
        return set(config, "training.batch", 20L);
    }

    /** Sizes and kinds by a seed: joint, separate and CNN in turn. */
    private static RunConfig random(int seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(40L + seed);
        RunConfig config =
                small(List.of("digits-joint", "digits-separate", "digits-cnn").get(seed % 3));
        config = set(config, "training.batch", 7L + random.nextInt(20));
        config = set(config, "seed", (long) random.nextInt(1000));
        if (seed % 3 == 0) {
            config = set(config, "model.experts", 1L + random.nextInt(8));
            config = set(config, "model.selectedPatches", 1L + random.nextInt(16));
        }
        if (seed % 3 == 1) {
            config = set(config, "training.routerEpochs", 1L);
        }
        return config;
    }

    private static PhaseMoment moment(Run run) {
        return Objects.requireNonNull(run.snapshot().phase());
    }

    private static void walkTo(Run run, Phase phase) {
        do {
            run.stepPhase();
        } while (moment(run).done() != phase);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void givesTheBitsOfWholeStepsWhenWalkedThroughByPhase(int seed) {
        RunConfig config = random(seed);
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        try (Run whole = open(config);
                Run walked = open(config)) {
            for (int step = 1; step <= 12; step++) {
                whole.step();
                int phases = random.nextInt(10);
                while (walked.position().step() < step && phases-- > 0) {
                    walked.stepPhase();
                    walked.snapshot();
                }
                if (walked.position().step() < step) {
                    walked.step();
                }
                assertThat(walked.isWithinStep()).isFalse();
            }
            Snapshot expected = whole.snapshot();
            Snapshot actual = walked.snapshot();
            assertThat(actual.kernels().routers()).isEqualTo(expected.kernels().routers());
            assertThat(actual.kernels().neurons()).isEqualTo(expected.kernels().neurons());
            assertThat(actual.probe().scores()).isEqualTo(expected.probe().scores());
            assertThat(actual.batchLoss()).isEqualTo(expected.batchLoss());
            assertThat(actual.position()).isEqualTo(expected.position());
            assertThat(actual.metrics().stream().map(point -> point.step() + " " + point.loss()))
                    .containsExactlyElementsOf(expected.metrics().stream()
                            .map(point -> point.step() + " " + point.loss())
                            .toList());
        }
    }

    @Test
    void goesThroughThePhasesInTheirOrder() {
        try (Run run = open(small("digits-joint"))) {
            assertThat(run.snapshot().phase()).isNull();
            for (Phase phase : Phase.values()) {
                run.stepPhase();
                PhaseMoment moment = moment(run);
                assertThat(moment.done()).isEqualTo(phase);
                assertThat(moment.next()).isEqualTo(phase.following());
                assertThat(moment.stage()).isEqualTo(Stage.JOINT);
                assertThat(moment.batchImages()).hasSize(20).doesNotHaveDuplicates();
                assertThat(run.isWithinStep()).isEqualTo(phase != Phase.UPDATE);
                assertThat(run.position().step()).isEqualTo(phase == Phase.UPDATE ? 1 : 0);
                assertThat(moment.gradient() != null).isEqualTo(phase.ordinal() >= Phase.GRADIENT.ordinal());
                assertThat(moment.change() != null).isEqualTo(phase == Phase.UPDATE);
                for (Phase other : Phase.values()) {
                    assertThat(moment.knows(other))
                            .as("%s after %s", other, phase)
                            .isEqualTo(other.ordinal() <= phase.ordinal());
                }
            }
            run.step();
            assertThat(run.snapshot().phase()).isNull();
        }
    }

    @Test
    void walksThroughRoutersAndThenExpertsOfTheSeparateRecipe() {
        RunConfig config = set(small("digits-separate"), "training.routerEpochs", 1L);
        try (Run run = open(config)) {
            List<Phase> phases = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                run.stepPhase();
                phases.add(moment(run).done());
                assertThat(moment(run).stage()).isEqualTo(Stage.ROUTERS);
                assertThat(moment(run).knows(Phase.SELECT))
                        .isEqualTo(moment(run).done() == Phase.UPDATE);
            }
            List<Phase> once = List.of(Phase.DRAW_BATCH, Phase.GRADIENT, Phase.UPDATE);
            assertThat(phases.subList(0, 3)).isEqualTo(once);
            assertThat(phases.subList(6, 9)).isEqualTo(once);
            assertThat(run.position().stage()).isEqualTo(Stage.EXPERTS);
            walkTo(run, Phase.GRADIENT);
            assertThat(moment(run).stage()).isEqualTo(Stage.EXPERTS);
            assertThat(moment(run).probe().scoreGradients()).containsOnly(0);
            walkTo(run, Phase.UPDATE);
            assertThat(Objects.requireNonNull(moment(run).change()).routers()).containsOnly(0);
        }
    }

    @Test
    void keepsTheWeightsUntilTheUpdateAndThenShowsTheirChange() {
        try (Run run = open(small("digits-joint"))) {
            run.step();
            float[] before = run.snapshot().kernels().routers();
            walkTo(run, Phase.GRADIENT);
            assertThat(run.snapshot().kernels().routers()).isEqualTo(before);
            WeightShift gradient = Objects.requireNonNull(moment(run).gradient());
            run.stepPhase();
            WeightShift change = Objects.requireNonNull(moment(run).change());
            float[] after = run.snapshot().kernels().routers();
            for (int i = 0; i < before.length; i++) {
                assertThat(change.routers()[i]).isEqualTo(after[i] - before[i]);
                assertThat((double) change.routers()[i]).isCloseTo(-RATE * gradient.routers()[i], within(1e-6));
            }
            double norm = 0;
            for (int i = 0; i < 784; i++) {
                norm += (double) gradient.routers()[784 + i] * gradient.routers()[784 + i];
            }
            assertThat(gradient.routerNorm(1)).isCloseTo(Math.sqrt(norm), within(1e-12));
            assertThat(gradient.head()).isEmpty();
        }
    }

    @Test
    void drawsTheBatchThatTheEngineTrainsOn() {
        try (Run run = open(small("digits-joint"))) {
            List<Integer> epoch = new ArrayList<>();
            for (int step = 0; step < 3; step++) {
                walkTo(run, Phase.DRAW_BATCH);
                PhaseMoment moment = moment(run);
                for (int i = 0; i < moment.batchImages().length; i++) {
                    epoch.add(moment.batchImages()[i]);
                    assertThat(moment.batchLabels()[i])
                            .isEqualTo(run.data().train().labels()[moment.batchImages()[i]]);
                }
                walkTo(run, Phase.UPDATE);
                assertThat(moment(run).batchImages()).isEqualTo(moment.batchImages());
            }
            assertThat(epoch).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void addsContributionsOfExpertsUpToThoseOfPatches() {
        try (Run run = open(small("digits-joint"))) {
            walkTo(run, Phase.POOL);
            ProbeRouting probe = run.snapshot().probe();
            ProbePhase phase = moment(run).probe();
            for (int image = 0; image < probe.size(); image++) {
                double sum = 0;
                for (int expert = 0; expert < probe.experts(); expert++) {
                    for (int slot = 0; slot < probe.selectedPatches(); slot++) {
                        sum += phase.contribution(image, expert, slot);
                    }
                }
                assertThat(sum).isCloseTo(probe.logits()[image], within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GateKind.class)
    void hasTheGradientOnScoresThatCentralDifferencesGive(GateKind gate) {
        RunConfig config = set(
                small("digits-joint"),
                "model.gate",
                gate.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        try (Run run = open(config)) {
            for (int i = 0; i < 30; i++) {
                run.step();
            }
            walkTo(run, Phase.GRADIENT);
            Snapshot snapshot = run.snapshot();
            ProbePhase phase = moment(run).probe();
            ProbeRouting probe = snapshot.probe();
            double largest = 0;
            for (int image = 0; image < 3; image++) {
                for (int expert = 0; expert < probe.experts(); expert++) {
                    for (int patch = 0; patch < probe.patches(); patch++) {
                        double up = loss(snapshot, image, expert, patch, 1e-3);
                        double down = loss(snapshot, image, expert, patch, -1e-3);
                        double actual = phase.scoreGradient(image, patch, expert);
                        assertThat(actual)
                                .as("image %d expert %d patch %d", image, expert, patch)
                                .isCloseTo((up - down) / 2e-3, within(2e-5));
                        largest = Math.max(largest, Math.abs(actual));
                    }
                }
                assertThat((double) phase.losses()[image]).isCloseTo(loss(snapshot, image, 0, 0, 0), within(1e-5));
            }
            assertThat(largest > 0).isEqualTo(gate != GateKind.ONE);
        }
    }

    /** The loss of an image with one score moved and the selection as it is, in float64. */
    private static double loss(Snapshot snapshot, int image, int expert, int patch, double by) {
        ProbeRouting probe = snapshot.probe();
        ProbePhase phase = Objects.requireNonNull(snapshot.phase()).probe();
        float[] head = snapshot.kernels().head();
        GateKind kind = snapshot.config().model().gate();
        double logit = 0;
        for (int s = 0; s < probe.experts(); s++) {
            double[] weight = new double[probe.patches()];
            double all = 0;
            double taken = 0;
            for (int j = 0; j < probe.patches(); j++) {
                double moved = probe.score(image, j, s) + (s == expert && j == patch ? by : 0);
                weight[j] = Math.exp(moved);
                all += weight[j];
                taken += probe.slot(image, j, s) < 0 ? 0 : weight[j];
            }
            for (int slot = 0; slot < probe.selectedPatches(); slot++) {
                int j = probe.selected()[(image * probe.experts() + s) * probe.selectedPatches() + slot];
                double value = 0;
                for (int r = 0; r < phase.neurons(); r++) {
                    value += (double) head[s * phase.neurons() + r] * phase.activation(image, s, slot, r);
                }
                double g = switch (kind) {
                    case ONE -> 1;
                    case SOFTMAX_OVER_ALL -> weight[j] / all;
                    case SOFTMAX_OVER_SELECTED -> weight[j] / taken;
                };
                logit += value * g / probe.patches();
            }
        }
        int label = snapshot.test().labels()[probe.images()[image]];
        return Math.log1p(Math.exp(label == 1 ? -logit : logit));
    }

    @Test
    void hasTheGradientOfTheLinearLossWhileRoutersLearnAlone() {
        try (Run run = open(small("digits-separate"))) {
            walkTo(run, Phase.GRADIENT);
            Snapshot snapshot = run.snapshot();
            ProbePhase phase = moment(run).probe();
            for (int image = 0; image < snapshot.probe().size(); image++) {
                int label = snapshot.test().labels()[snapshot.probe().images()[image]];
                int sign = label == 1 ? 1 : -1;
                for (int patch = 0; patch < snapshot.probe().patches(); patch++) {
                    assertThat(phase.scoreGradient(image, patch, 0)).isEqualTo(-sign);
                    assertThat(phase.scoreGradient(image, patch, 1)).isEqualTo(sign);
                }
            }
            assertThat(Objects.requireNonNull(moment(run).gradient()).routerNorm(0))
                    .isPositive();
            assertThat(Objects.requireNonNull(moment(run).gradient()).neurons()).containsOnly(0);
        }
    }

    @Test
    void stopsAtADivergenceWithoutAMoment() {
        RunConfig config = Presets.find("rate-too-high", null).config();
        try (Run run = open(config);
                Run whole = open(config)) {
            for (int i = 0; i < 5000 && run.divergence().isEmpty(); i++) {
                run.stepPhase();
            }
            while (whole.divergence().isEmpty()) {
                whole.step();
            }
            assertThat(run.divergence()).isEqualTo(whole.divergence());
            assertThat(run.snapshot().phase()).isNull();
            assertThat(run.snapshot().kernels().neurons())
                    .isEqualTo(whole.snapshot().kernels().neurons());
            assertThat(Arrays.toString(run.snapshot().probe().selected()))
                    .isEqualTo(Arrays.toString(whole.snapshot().probe().selected()));
        }
    }
}
