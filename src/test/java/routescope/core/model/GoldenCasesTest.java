package routescope.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.cluster.SampleMoeReplay;
import routescope.core.gating.GatingReplay;
import routescope.core.patch.PatchSet;
import routescope.core.tensor.Backend;
import routescope.core.train.RouterTrainer;

/**
 * Replays reference trajectories computed in float64 with automatic differentiation. {@code -Dgolden.dir=DIR} replays
 * the cases of another folder.
 */
class GoldenCasesTest {
    private static final double TOLERANCE = 1e-4;
    private static final Path OWN = Path.of("src", "test", "resources", "golden");

    @BeforeAll
    static void start() {
        Backend.start(1);
    }

    static List<Path> cases() throws IOException {
        String chosen = System.getProperty("golden.dir", "");
        Path root = chosen.isBlank() ? OWN : Path.of(chosen);
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> cases = folders.filter(folder -> Files.exists(folder.resolve("case.json")))
                    .sorted()
                    .toList();
            assertThat(cases).as("golden cases in %s", root).isNotEmpty();
            return cases;
        }
    }

    @Test
    void theCasesOfTheProjectHaveEveryKind() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        try (Stream<Path> folders = Files.list(OWN)) {
            for (Path folder : folders.toList()) {
                kinds.merge(GoldenCase.read(folder).kind(), 1, Integer::sum);
            }
        }
        assertThat(kinds)
                .containsOnlyKeys(
                        "patch-moe", "cnn", "separate-routers", "sample-moe", "softmax-gating", "voronoi-loss")
                .containsEntry("softmax-gating", 12)
                .containsEntry("sample-moe", 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void trajectoryEqualsTheReference(Path folder) throws IOException {
        GoldenCase golden = GoldenCase.read(folder);
        switch (golden.kind()) {
            case "separate-routers" -> replayRouters(golden);
            case "cnn" -> replayModel(golden, cnnShape(golden), "filters");
            case "patch-moe" -> replayModel(golden, mixtureShape(golden), "experts");
            case "sample-moe" -> SampleMoeReplay.replay(golden);
            case "softmax-gating" -> GatingReplay.outputLossAndGradient(golden);
            case "voronoi-loss" -> GatingReplay.cellsAndLoss(golden);
            default -> throw new AssertionError("nobody knows the kind " + golden.kind());
        }
    }

    private static ModelShape cnnShape(GoldenCase golden) {
        return ModelShape.cnn(
                golden.number("neurons"), golden.number("n"), golden.number("d"), 1, HeadKind.FROZEN_NORMAL);
    }

    private static ModelShape mixtureShape(GoldenCase golden) {
        int classes = golden.number("classes");
        GateKind gate = switch (golden.word("gate")) {
            case "softmax-over-selected" -> GateKind.SOFTMAX_OVER_SELECTED;
            case "softmax-over-all" -> GateKind.SOFTMAX_OVER_ALL;
            case "one" -> GateKind.ONE;
            default -> throw new IllegalArgumentException(golden.word("gate"));
        };
        PoolKind pool = switch (golden.word("pool")) {
            case "mean-over-all-patches" -> PoolKind.MEAN_OVER_ALL_PATCHES;
            case "mean-over-selected-patches" -> PoolKind.MEAN_OVER_SELECTED_PATCHES;
            default -> throw new IllegalArgumentException(golden.word("pool"));
        };
        return new ModelShape(
                golden.number("experts"),
                golden.number("experts"),
                golden.number("selected_patches"),
                golden.number("neurons_per_expert"),
                golden.number("n"),
                golden.number("d"),
                golden.word("loss").equals("cross-entropy") ? classes : 1,
                gate,
                pool,
                golden.flag("train_head") ? HeadKind.TRAINED : HeadKind.FROZEN_NORMAL);
    }

    private static void replayModel(GoldenCase golden, ModelShape shape, String kernels) throws IOException {
        PatchSet images = golden.images(shape.classes());
        float[] routers = shape.routers() > 0 ? golden.array("routers0").floats() : new float[0];
        int batchSize = golden.number("batch");
        int[] order = golden.array("batch_order").ints();
        double[] losses = golden.array("loss_per_step").values();
        double routerRate = golden.flag("train_router") ? golden.rate() : 0;
        try (PatchModel model = new PatchModel(
                        shape,
                        routers,
                        golden.array(kernels + "0").floats(),
                        golden.array("head0").floats());
                PatchBatch batch = new PatchBatch(batchSize, shape.patches(), shape.patchSize());
                PatchPass pass = new PatchPass(shape, batch)) {
            for (int step = 0; step < golden.number("steps"); step++) {
                batch.load(images, order, step * batchSize, batchSize);
                model.forward(pass);
                model.backward(pass);
                assertThat(pass.meanLoss()).as("loss of step %d", step).isCloseTo(losses[step], within(losses[step]));
                if (step == 0) {
                    checkFirstStep(golden, model, pass, kernels);
                }
                model.update(pass, routerRate, golden.rate());
            }
            checkEnd(golden, model, images, kernels);
        }
    }

    private static void checkFirstStep(GoldenCase golden, PatchModel model, PatchPass pass, String kernels)
            throws IOException {
        ModelShape shape = model.shape();
        assertClose("step0_logits", golden, pass.logits());
        float[] gradient = model.kernelGradient(pass);
        int split = shape.routers() * shape.patchSize();
        assertClose("step0_grad_" + kernels, golden, java.util.Arrays.copyOfRange(gradient, split, gradient.length));
        if (shape.routers() == 0) {
            return;
        }
        int rows = pass.batch().size() * shape.patches();
        float[] scores = new float[rows * shape.experts()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(
                    pass.preactivations(), row * shape.kernels(), scores, row * shape.experts(), shape.experts());
        }
        assertClose("step0_scores", golden, scores);
        assertThat(slotsFirst(shape, pass.selected(), pass.batch().size()))
                .as("step0_selected")
                .containsExactly(golden.array("step0_selected").ints());
        assertClose(
                "step0_gates",
                golden,
                slotsFirst(shape, pass.gates(), pass.batch().size()));
        if (golden.has("step0_grad_routers")) {
            assertClose("step0_grad_routers", golden, java.util.Arrays.copyOf(gradient, split));
        }
    }

    private static void checkEnd(GoldenCase golden, PatchModel model, PatchSet images, String kernels)
            throws IOException {
        ModelShape shape = model.shape();
        assertMoved(kernels, golden, model.neurons());
        if (golden.has("head_end")) {
            assertMoved("head", golden, model.head());
        }
        int[] all = new int[images.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        try (PatchBatch batch = new PatchBatch(all.length, shape.patches(), shape.patchSize());
                PatchPass pass = new PatchPass(shape, batch)) {
            batch.load(images, all, 0, all.length);
            model.forward(pass);
            assertClose("logits_end", golden, pass.logits());
            if (shape.routers() > 0) {
                assertMoved("routers", golden, model.routers());
                assertThat(slotsFirst(shape, pass.selected(), all.length))
                        .as("selected_end")
                        .containsExactly(golden.array("selected_end").ints());
                assertClose("gates_end", golden, slotsFirst(shape, pass.gates(), all.length));
            }
        }
    }

    private static void replayRouters(GoldenCase golden) throws IOException {
        PatchSet images = golden.images(2);
        int batch = golden.number("batch");
        int[] order = golden.array("batch_order").ints();
        double[] losses = golden.array("loss_per_step").values();
        RouterTrainer trainer =
                new RouterTrainer(images, golden.array("routers0").floats());
        for (int step = 0; step < golden.number("steps"); step++) {
            double loss = trainer.gradient(order, step * batch, batch);
            assertThat(loss).as("loss of step %d", step).isCloseTo(losses[step], within(losses[step]));
            trainer.update(golden.rate());
        }
        assertMoved("routers", golden, trainer.weights());
    }

    /** From [batch, experts, l] to the reference's [batch, l, experts]. */
    private static int[] slotsFirst(ModelShape shape, int[] values, int images) {
        float[] copy = new float[images * shape.experts() * shape.selected()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        float[] turned = slotsFirst(shape, copy, images);
        int[] result = new int[turned.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (int) turned[i];
        }
        return result;
    }

    private static float[] slotsFirst(ModelShape shape, float[] values, int images) {
        int k = shape.experts();
        int l = shape.selected();
        float[] turned = new float[images * k * l];
        for (int b = 0; b < images; b++) {
            for (int s = 0; s < k; s++) {
                for (int t = 0; t < l; t++) {
                    turned[(b * l + t) * k + s] = values[(b * k + s) * l + t];
                }
            }
        }
        return turned;
    }

    private static org.assertj.core.data.Offset<Double> within(double reference) {
        return org.assertj.core.api.Assertions.within(TOLERANCE * Math.max(Math.abs(reference), 1e-6));
    }

    private static void assertClose(String name, GoldenCase golden, float[] ours) throws IOException {
        double[] reference = golden.array(name).values();
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < reference.length; i++) {
            difference += Math.pow(ours[i] - reference[i], 2);
            norm += reference[i] * reference[i];
        }
        assertThat(Math.sqrt(difference)).as(name).isLessThanOrEqualTo(TOLERANCE * Math.sqrt(norm));
    }

    private static void assertMoved(String name, GoldenCase golden, float[] end) throws IOException {
        double[] start = golden.array(name + "0").values();
        double[] referenceEnd =
                golden.has(name + "_end") ? golden.array(name + "_end").values() : start;
        double difference = 0;
        double moved = 0;
        for (int i = 0; i < start.length; i++) {
            double reference = referenceEnd[i] - start[i];
            difference += Math.pow(end[i] - start[i] - reference, 2);
            moved += reference * reference;
        }
        assertThat(Math.sqrt(difference))
                .as("displacement of " + name)
                .isLessThanOrEqualTo(TOLERANCE * Math.sqrt(moved));
    }
}
