package routescope.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class ClusterRunTest {
    private static final int EPOCHS = 24;

    private static ClusterRunConfig config(ClusterTrainingConfig.Noise noise, boolean earlyStop, int epochs) {
        return new ClusterRunConfig(
                ClusterSetting.S1.data().withSamples(300, 200),
                4,
                3,
                Activation.CUBIC,
                Reading.RELEASED_CODE,
                new ClusterTrainingConfig(epochs, 0.004, 0.1, Normalisation.PER_EXPERT, noise, 0, earlyStop, 0.001),
                7);
    }

    private static ClusterRun run(ClusterRunConfig config, int testEvery) {
        return new ClusterRun(config, ClusterData.generate(config.data()), testEvery);
    }

    @ParameterizedTest
    @EnumSource(ClusterTrainingConfig.Noise.class)
    void everyPastEpochIsShownAgainBitForBit(ClusterTrainingConfig.Noise noise) {
        ClusterRun run = run(config(noise, false, EPOCHS), 5);
        List<ClusterSnapshot> seen = new ArrayList<>();
        seen.add(run.snapshot().measured());
        while (!run.finished()) {
            run.step();
            seen.add(run.snapshot().measured());
        }
        assertThat(run.epoch()).isEqualTo(EPOCHS);
        for (int epoch : new int[] {17, 3, 0, 24, 23, 9}) {
            run.goTo(epoch);
            assertSame(run.snapshot().measured(), seen.get(epoch));
        }
    }

    @Test
    void stepsAfterATravelBackRepeatWhatWas() {
        ClusterRun run = run(config(ClusterTrainingConfig.Noise.FRESH, false, EPOCHS), 0);
        for (int i = 0; i < 10; i++) {
            run.step();
        }
        ClusterSnapshot tenth = run.snapshot();
        run.goTo(4);
        for (int i = 4; i < 10; i++) {
            run.step();
        }
        assertSame(run.snapshot(), tenth);
        run.step();
        assertThat(run.newest()).isEqualTo(11);
    }

    private static void assertSame(ClusterSnapshot again, ClusterSnapshot seen) {
        assertThat(again.epoch()).isEqualTo(seen.epoch());
        assertThat(again.weights().experts()).isEqualTo(seen.weights().experts());
        assertThat(again.weights().biases()).isEqualTo(seen.weights().biases());
        assertThat(again.weights().router()).isEqualTo(seen.weights().router());
        assertThat(again.winners()).isEqualTo(seen.winners());
        assertThat(again.right()).isEqualTo(seen.right());
        assertThat(again.measured().alone()).isEqualTo(seen.measured().alone()).isNotEmpty();
        assertThat(again.point().loss()).isEqualTo(seen.point().loss());
        assertThat(again.point().load()).isEqualTo(seen.point().load());
    }

    @Test
    void equalConfigurationsGiveEqualBitsAndAnotherSeedOthers() {
        ClusterRunConfig config = config(ClusterTrainingConfig.Noise.FRESH, false, 6);
        ClusterRun one = run(config, 0);
        ClusterRun two = run(config, 3);
        while (!one.finished()) {
            one.step();
            two.step();
        }
        assertThat(two.snapshot().weights().experts())
                .isEqualTo(one.snapshot().weights().experts());
        ClusterRunConfig other =
                new ClusterRunConfig(config.data(), 4, 3, config.activation(), config.reading(), config.training(), 8);
        assertThat(run(other, 0).snapshot().weights().experts())
                .isNotEqualTo(run(config, 0).snapshot().weights().experts());
    }

    @Test
    void snapshotKeepsItsNumbersWhenTheRunGoesOn() {
        ClusterRun run = run(config(ClusterTrainingConfig.Noise.FRESH, false, 5), 0);
        ClusterSnapshot start = run.snapshot();
        float[] experts = start.weights().experts().clone();
        int[] winners = start.winners().clone();
        run.step();
        run.step();
        assertThat(start.points()).hasSize(1);
        assertThat(start.weights().experts()).isEqualTo(experts);
        assertThat(start.winners()).isEqualTo(winners);
        assertThatThrownBy(() -> start.points().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void routerStartsWithoutPreferenceSoEntropyIsNearLogK() {
        ClusterPoint start =
                run(config(ClusterTrainingConfig.Noise.FRESH, false, 1), 1).point();
        assertThat(start.entropy()).isBetween(Math.log(4) - 0.06, Math.log(4));
        assertThat(start.products().of(InnerProducts.Panel.ROUTER_CENTRE, 0, 0)).isZero();
        assertThat(start.loss()).isCloseTo(Math.log(2), within(1e-3));
        assertThat(start.testAccuracy()).isBetween(0.0, 1.0);
    }

    @Test
    void learnsToSeparateClustersOfAnEasySet() {
        ClusterDataConfig easy = ClusterSetting.S3.data().withSamples(2500, 1000);
        ClusterRunConfig config = new ClusterRunConfig(
                easy,
                8,
                4,
                Activation.CUBIC,
                Reading.RELEASED_CODE,
                ClusterRunConfig.table1(ClusterSetting.S1, Activation.CUBIC, Reading.RELEASED_CODE, 1)
                        .training(),
                5);
        ClusterRun run = run(config, 0);
        while (!run.finished()) {
            run.step();
        }
        assertThat(run.testAccuracy()).isGreaterThan(0.97);
        assertThat(run.point().entropy()).isLessThan(0.25);
        ClusterSnapshot end = run.snapshot().measured();
        for (int k = 0; k < 4; k++) {
            double best = 0;
            for (int m = 0; m < 8; m++) {
                best = Math.max(best, end.alone()[k * 8 + m]);
            }
            assertThat(best).as("some expert alone is good on cluster %d", k).isGreaterThan(0.9);
        }
    }

    @Test
    void earlyStopEndsTheRunWhereTheLossRises() {
        // A rate far too large: the loss jumps up within a few steps.
        ClusterRunConfig wild = new ClusterRunConfig(
                ClusterSetting.S1.data().withSamples(200, 10),
                3,
                2,
                Activation.LINEAR,
                Reading.RELEASED_CODE,
                new ClusterTrainingConfig(
                        200, 5, 50, Normalisation.PER_EXPERT, ClusterTrainingConfig.Noise.FRESH, 0, true, 0.001),
                1);
        ClusterRun run = run(wild, 0);
        while (!run.finished()) {
            run.step();
        }
        assertThat(run.end()).isLessThan(200).isEqualTo(run.epoch());
        double least =
                run.points().stream().mapToDouble(ClusterPoint::loss).min().orElseThrow();
        assertThat(run.point().loss()).isGreaterThan(least);
        run.step();
        assertThat(run.epoch()).isEqualTo(run.end());
    }

    private static ClusterRunConfig wild(double rate) {
        return new ClusterRunConfig(
                ClusterSetting.S1.data().withSamples(300, 200),
                4,
                3,
                Activation.CUBIC,
                Reading.PAPER,
                new ClusterTrainingConfig(
                        400, rate, 0.1, Normalisation.NONE, ClusterTrainingConfig.Noise.FRESH, 0, false, 0.001),
                1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10})
    void runThatDivergesEndsAtItsLastFiniteEpoch(double rate) {
        ClusterRun run = run(wild(rate), 10);
        while (!run.finished()) {
            run.step();
        }
        ClusterSnapshot end = run.snapshot();
        assertThat(end.diverged()).isTrue();
        assertThat(end.end()).isLessThan(400).isEqualTo(end.epoch()).isEqualTo(run.newest());
        assertThat(end.point().loss()).isFinite();
        assertThat(end.point().trainAccuracy()).isPositive();
        assertThat(end.point().testAccuracy()).isPositive();
        for (float weight : end.weights().experts()) {
            assertThat(weight).isFinite();
        }
        run.goTo(0);
        assertThat(run.snapshot().diverged()).isTrue();
        run.goTo(400);
        assertSame(run.snapshot(), end);
        run.step();
        assertThat(run.epoch()).isEqualTo(end.epoch());
    }

    @Test
    void refusesWhatDoesNotFitIntoMemory() {
        ClusterRunConfig config = config(ClusterTrainingConfig.Noise.FRESH, false, EPOCHS);
        long bytes = ClusterMemory.bytes(config);
        assertThat(bytes).isBetween(500_000L, 5_000_000L);
        new ClusterMemory(() -> 2 * bytes).check(config, 0);
        new ClusterMemory(() -> 0).check(config, 2 * bytes);
        assertThatThrownBy(() -> new ClusterMemory(() -> bytes).check(config, 0))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_TOO_LARGE));
    }

    @Test
    void frameStoreThinsOutEvenlyAndKeepsTheStart() {
        FrameStore store = new FrameStore(10, 80);
        MixtureWeights weights = new MixtureWeights(new float[0], new float[0], new float[0]);
        for (int epoch = 0; epoch <= 100; epoch++) {
            if (store.wants(epoch)) {
                store.put(epoch, weights);
            }
        }
        assertThat(store.spacing()).isEqualTo(16);
        assertThat(store.at(15).getKey()).isZero();
        assertThat(store.at(47).getKey()).isEqualTo(32);
        assertThat(store.at(100).getKey()).isEqualTo(96);
    }

    @Test
    void patchScoresAddUpToTheScoreOfTheSample() {
        ClusterRun run = run(config(ClusterTrainingConfig.Noise.FRESH, false, 4), 0);
        while (!run.finished()) {
            run.step();
        }
        ClusterSnapshot end = run.snapshot();
        MixturePass pass = new MixturePass(end.config().shape(), end.data().train());
        new SampleMixture(end.config().shape(), 4, end.weights()).route(pass, new float[300 * 4]);
        float[] patches = end.patchScores(11);
        for (int m = 0; m < 4; m++) {
            float sum = 0;
            for (int p = 0; p < 4; p++) {
                sum += patches[p * 4 + m];
            }
            assertThat(sum).isCloseTo(pass.scores()[11 * 4 + m], within(1e-4f));
        }
    }
}
