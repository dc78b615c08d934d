package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.data.BatchOrder;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.metric.MetricPoint;
import routescope.core.model.ModelShape;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.model.PatchPass;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;
import routescope.core.tensor.Backend;
import routescope.core.train.RouterTrainer;
import routescope.core.train.Stage;

class RunTest {

    private static RunConfig small(String preset, String... changes) {
        RunConfig config = Presets.find(preset, null).config();
        List<String> all = new ArrayList<>(List.of("data.trainSamples=60", "data.testSamples=40", "training.epochs=3"));
        all.addAll(List.of(changes));
        for (String change : all) {
            String[] parts = change.split("=", 2);
            Setting setting = Settings.find(parts[0]).orElseThrow();
            config = setting.with(config, setting.parse(parts[1]));
        }
        return Settings.adapt(config).config();
    }

    private static Run open(RunConfig config) {
        return new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
    }

    /** As text, because to an assertion not-a-number differs from itself. */
    private static String json(List<MetricPoint> metrics) {
        return new ObjectMapper().valueToTree(metrics).toString();
    }

    private static void finish(Run run) {
        while (!run.finished() && run.divergence().isEmpty()) {
            run.step();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"digits-joint", "digits-separate", "digits-cnn", "digits-multiclass", "pattern", "collapsed"})
    void sameConfigurationGivesTheSameBits(String preset) {
        RunConfig config = small(preset, "training.routerEpochs=2");
        try (Run first = open(config);
                Run second = open(config)) {
            finish(first);
            // Pictures on the way must not change anything.
            while (!second.finished()) {
                second.step();
                second.snapshot();
            }
            assertThat(second.engine().model().neurons())
                    .containsExactly(first.engine().model().neurons());
            assertThat(second.engine().model().routers())
                    .containsExactly(first.engine().model().routers());
            assertThat(json(second.metrics())).isEqualTo(json(first.metrics()));
        }
    }

    @Test
    void anotherSeedGivesAnotherRun() {
        try (Run first = open(small("digits-joint"));
                Run second = open(small("digits-joint", "seed=2"))) {
            assertThat(second.engine().model().neurons())
                    .isNotEqualTo(first.engine().model().neurons());
        }
    }

    @Test
    void stagesOfTheSeparateRecipeFollowEachOtherAndFrozenRoutersStay() {
        try (Run run = open(small("digits-separate", "training.routerEpochs=2"))) {
            assertThat(run.position().stage()).isEqualTo(Stage.ROUTERS);
            float[] neurons = run.engine().model().neurons();
            while (run.position().stage() == Stage.ROUTERS) {
                run.step();
            }
            assertThat(run.position().step()).isEqualTo(6);
            assertThat(run.engine().model().neurons()).containsExactly(neurons);
            float[] routers = run.engine().model().routers();
            finish(run);
            assertThat(run.engine().model().routers()).containsExactly(routers);
            assertThat(run.engine().model().neurons()).isNotEqualTo(neurons);
            assertThat(run.position().finished()).isTrue();
            assertThat(run.metrics().get(run.metrics().size() - 1).epoch()).isEqualTo(5.0);
        }
    }

    @Test
    void multiplyingOnlySelectedPatchesGivesTheWeightsOfMultiplyingAll() {
        // l = 2 of 4 patches takes the routed way, so the dense one is walked by hand on the same batches.
        RunConfig config = small("digits-separate", "data.grid=2", "training.routerEpochs=2", "training.batch=7");
        try (Run run = open(config)) {
            while (run.position().stage() == Stage.ROUTERS) {
                run.step();
            }
            ModelShape shape = run.engine().model().shape();
            BatchOrder order = new BatchOrder(
                    new Seeds(config.seed()), Purpose.ORDER, run.data().train().size(), 7);
            try (PatchModel dense = new PatchModel(
                            shape,
                            run.engine().model().routers(),
                            run.engine().model().neurons(),
                            run.engine().model().head());
                    PatchBatch batch = new PatchBatch(7, shape.patches(), shape.patchSize());
                    PatchPass pass = new PatchPass(shape, batch)) {
                int[] images = order.epoch(0);
                for (int from = 0; from < images.length; from += 7) {
                    batch.load(run.data().train(), images, from, Math.min(7, images.length - from));
                    dense.forward(pass);
                    dense.backward(pass);
                    dense.update(pass, 0, config.training().expertLearningRate());
                    run.step();
                    assertThat(run.engine().batchLoss()).isCloseTo(pass.meanLoss(), within(1e-5));
                }
                float[] expected = dense.neurons();
                float[] found = run.engine().model().neurons();
                for (int i = 0; i < expected.length; i++) {
                    assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,1", "0,1,4,7", "0,1,4,7,6"})
    void everyRouterFindsThePatchOfItsOwnClassInSeparateTraining(String digits) {
        RunConfig config = small("digits-separate", "data.trainSamples=300", "training.routerEpochs=5");
        Setting classes = Settings.find("data.classDigits").orElseThrow();
        config = Settings.adapt(classes.with(config, classes.parse(digits))).config();
        try (Run run = open(config)) {
            while (run.position().stage() == Stage.ROUTERS) {
                run.step();
            }
            MetricPoint measured = run.metrics().get(run.metrics().size() - 1);
            // By chance a patch is among the four highest of sixteen in a quarter of the images.
            assertThat(measured.routerHitRate()[3]).isGreaterThan(0.7);
            int experts = config.model().experts();
            for (int s = 0; s < experts; s++) {
                int own = RouterTrainer.classOf(s, experts);
                double[] byClass = measured.routingPrecisionByClass()[s];
                for (int c = 0; c < experts; c++) {
                    assertThat(byClass[own])
                            .as("router %d, classes %d and %d", s, own, c)
                            .isGreaterThanOrEqualTo(byClass[c]);
                }
            }
        }
    }

    @Test
    void patternDataStatesItsOwnLStar() {
        try (Run run = open(small("pattern"))) {
            assertThat(run.snapshot().lStar().orElseThrow()).isBetween(2, 16);
        }
        try (Run run = open(small("digits-joint"))) {
            assertThat(run.snapshot().lStar()).isEmpty();
        }
    }

    @Test
    void closedFormEndsWhereMiniBatchesEnd() {
        String[] batches = {"training.routerEpochs=3", "training.batch=20"};
        RunConfig sgd = small("digits-separate", batches);
        RunConfig closed = Settings.find("training.routerSolver").orElseThrow().with(sgd, "closed-form");
        try (Run slow = open(sgd);
                Run fast = open(closed)) {
            while (slow.position().stage() == Stage.ROUTERS) {
                slow.step();
            }
            fast.step();
            assertThat(fast.position().stage()).isEqualTo(Stage.EXPERTS);
            float[] expected = slow.engine().model().routers();
            float[] found = fast.engine().model().routers();
            double difference = 0;
            double norm = 0;
            for (int i = 0; i < expected.length; i++) {
                difference += Math.pow(found[i] - expected[i], 2);
                norm += Math.pow(expected[i], 2);
            }
            assertThat(Math.sqrt(difference / norm)).isLessThan(1e-5);
        }
    }

    @Test
    void guardStopsAtTheLastGoodStepWhenTheRateIsTooHigh() {
        try (Run run = open(small("rate-too-high", "training.epochs=50"))) {
            float[] before = new float[0];
            while (run.divergence().isEmpty() && !run.finished()) {
                before = run.engine().model().neurons();
                run.step();
            }
            assertThat(run.divergence()).isPresent();
            assertThat(run.position().step())
                    .isEqualTo(run.divergence().orElseThrow().step());
            for (float weight : run.engine().model().neurons()) {
                assertThat(weight).isFinite();
            }
            assertThat(before).isNotEmpty();
            List<MetricPoint> metrics = run.metrics();
            assertThat(metrics.get(metrics.size() - 1).step())
                    .isEqualTo(run.position().step());
            for (int i = 1; i < metrics.size(); i++) {
                assertThat(metrics.get(i).step())
                        .isGreaterThan(metrics.get(i - 1).step());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-multiclass"})
    void snapshotIsTrueToTheModel(String preset) {
        try (Run run = open(small(preset, "training.routerEpochs=1"))) {
            run.stepEpoch();
            run.stepEpoch();
            Snapshot snapshot = run.snapshot();
            ProbeRouting probe = snapshot.probe();
            Kernels kernels = snapshot.kernels();
            assertThat(probe.size()).isEqualTo(Run.PROBES);
            int d = kernels.patchSize();
            for (int p = 0; p < probe.size(); p++) {
                int owners = 0;
                double logit = 0;
                for (int j = 0; j < probe.patches(); j++) {
                    owners += probe.owners(p, j);
                    logit += probe.contributions()[p * probe.patches() + j];
                    float[] patch = snapshot.test().patch(probe.images()[p], j);
                    for (int s = 0; s < probe.experts(); s++) {
                        double score = 0;
                        for (int q = 0; q < d; q++) {
                            score += kernels.routers()[s * d + q] * patch[q];
                        }
                        assertThat((double) probe.score(p, j, s))
                                .isCloseTo(score, within(1e-4 + 1e-4 * Math.abs(score)));
                        boolean taken = probe.rank(p, j, s) <= probe.selectedPatches();
                        assertThat(probe.slot(p, j, s) >= 0).isEqualTo(taken);
                    }
                }
                assertThat(owners).isEqualTo(probe.experts() * probe.selectedPatches());
                assertThat(logit).isCloseTo(probe.logits()[p], within(1e-4 + 1e-4 * Math.abs(logit)));
            }
        }
    }

    @Test
    void batchLargerThanTheDataMakesOneBatchOfAll() {
        try (Run run = open(small("digits-joint", "training.batch=1000"))) {
            finish(run);
            assertThat(run.position().step()).isEqualTo(3);
        }
    }

    @Test
    void offHeapMemoryStaysFlatOverAThousandSteps() {
        try (Run run = open(small("digits-joint", "training.epochs=1000"))) {
            for (int i = 0; i < 100; i++) {
                run.step();
                run.snapshot();
            }
            long before = Backend.offHeapBytes();
            for (int i = 0; i < 1000; i++) {
                run.step();
                run.snapshot();
            }
            // One forgotten array of the smallest kind here would be 50 MB; pointers waiting for the collector are
            // less.
            assertThat(Backend.offHeapBytes() - before).isLessThanOrEqualTo(512 * 1024);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-cnn"})
    void closingARunGivesItsMemoryBack(String preset) {
        RunConfig config = small(preset, "training.routerEpochs=1");
        long before = Backend.offHeapBytes();
        try (Run run = open(config)) {
            finish(run);
            assertThat(Backend.offHeapBytes() - before).isGreaterThan(1_000_000);
        }
        assertThat(Backend.offHeapBytes() - before).isLessThanOrEqualTo(64 * 1024);
    }
}
