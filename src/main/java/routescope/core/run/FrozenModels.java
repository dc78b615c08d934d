package routescope.core.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.model.ModelShape;
import routescope.core.model.PassMemory;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.model.PatchPass;
import routescope.core.model.Predictions;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.tensor.Backend;
import routescope.core.train.Knobs;

/**
 * The models of one moment of a run, put to work on any images cut as the run's own are: what a router does with a picture
 * of the user, or with a changed copy. Needs the snapshot alone, so training goes on beside it; what it says is what the
 * board of that snapshot says of the same image, bit for bit. Patches a person chose by hand do not count: they belong to
 * single test images. Not safe for more than one thread.
 */
public final class FrozenModels implements AutoCloseable {
    private static final int CHUNK = 50;

    private final PatchGrid grid;
    private final List<String> classNames;
    private final ProbePass.Models models;

    private FrozenModels(Snapshot snapshot) {
        // The number of threads of a product is a property of the thread that asks for it.
        Backend.start(Run.THREADS);
        grid = snapshot.test().grid();
        classNames = snapshot.test().classNames();
        Knobs knobs = snapshot.timeline().knobs();
        ModelShape shape = ModelShape.of(snapshot.config().model(), grid.patches(), grid.patchSize(), classNames.size())
                .withSelected(knobs.selected());
        PatchModel model = model(shape, snapshot.kernels());
        model.restrict(Set.of(), knobs.silenced());
        Kernels beside = snapshot.comparison();
        PatchModel comparison = beside == null
                ? null
                : model(
                        ModelShape.cnn(
                                beside.neuronsPerExpert(),
                                grid.patches(),
                                grid.patchSize(),
                                beside.outputs(),
                                shape.head()),
                        beside);
        models = new ProbePass.Models(model, comparison, withoutOverrides(knobs));
    }

    /**
     * {@return the models of a moment; to be closed}
     *
     * @param snapshot the moment
     */
    public static FrozenModels of(Snapshot snapshot) {
        return new FrozenModels(snapshot);
    }

    private static PatchModel model(ModelShape shape, Kernels kernels) {
        return new PatchModel(shape, kernels.routers(), kernels.neurons(), kernels.head());
    }

    private static Knobs withoutOverrides(Knobs knobs) {
        return new Knobs(
                knobs.routerRate(),
                knobs.expertRate(),
                knobs.selected(),
                knobs.routerNoise(),
                knobs.part(),
                knobs.frozen(),
                knobs.silenced(),
                List.of(),
                knobs.orderSalt());
    }

    /** {@return whether a CNN stands beside the mixture} */
    public boolean compares() {
        return models.comparison() != null;
    }

    /** {@return how images must be cut} */
    public PatchGrid grid() {
        return grid;
    }

    /** {@return the classes the models tell apart} */
    public List<String> classNames() {
        return classNames;
    }

    /**
     * {@return what the models do with some images, with everything the board shows}
     *
     * @param set images cut as the run's are; labels in 0..classes-1, or unknown
     * @param images indices into them
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when they are cut in another way
     */
    public ProbeRouting route(PatchSet set, int... images) {
        check(set);
        try (ProbePass pass = new ProbePass(set, images, models)) {
            return pass.routing(models);
        }
    }

    /**
     * What the models answer. Arrays of the CNN are empty without one. Nobody writes into the arrays.
     *
     * @param classes number of classes
     * @param logits {@code [images, outputs]} of the model
     * @param comparison {@code [images, outputs]} of the CNN
     * @param selected {@code [images, experts, l]} patches in descending score, empty for a CNN
     * @param gates {@code [images, experts, l]} their gates, empty for a CNN
     */
    public record Answers(int classes, float[] logits, float[] comparison, int[] selected, float[] gates) {
        /** {@return the class the model names, -1 for none} @param image index of the image */
        public int predicted(int image) {
            return Predictions.of(logits, outputs(), image);
        }

        /** {@return the class the CNN names, -1 for none} @param image index of the image */
        public int predictedByComparison(int image) {
            return comparison.length == 0 ? -1 : Predictions.of(comparison, outputs(), image);
        }

        /** {@return the probability the model gives each class} @param image index of the image */
        public float[] probabilities(int image) {
            return Predictions.probabilities(logits, outputs(), image);
        }

        /** {@return the probability the CNN gives each class, empty without one} @param image index of the image */
        public float[] comparisonProbabilities(int image) {
            return comparison.length == 0 ? new float[0] : Predictions.probabilities(comparison, outputs(), image);
        }

        /** {@return logits of an image: 1 for two classes, the number of classes for more} */
        public int outputs() {
            return classes == 2 ? 1 : classes;
        }
    }

    /**
     * Answers for every image of a set.
     *
     * @param set images cut as the run's are
     * @param progress told how many are done; may cancel
     * @return the answers
     * @throws RoutescopeException {@code CANCELLED} when progress says so, {@code SETTING_OUT_OF_RANGE} when the images
     *     are cut in another way
     */
    public Answers answer(PatchSet set, LoadProgress progress) {
        return answer(set, null, progress);
    }

    /**
     * Answers as if somebody else had been the router: every expert gets the given patches, and weighs them by its own
     * router's scores.
     *
     * @param set images cut as the run's are
     * @param chosen {@code [images, l]} patches, no patch of an image twice
     * @return the answers; the selection of each expert is the given one in descending score
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the images are cut in another way, the model has no
     *     routers, or the patches are not l different ones
     */
    public Answers answerAs(PatchSet set, int[][] chosen) {
        ModelShape shape = models.model().shape();
        for (int[] patches : chosen) {
            long distinct = Arrays.stream(patches)
                    .filter(patch -> patch >= 0 && patch < shape.patches())
                    .distinct()
                    .count();
            if (shape.routers() == 0 || patches.length != shape.selected() || distinct != shape.selected()) {
                throw new RoutescopeException(
                        ErrorCode.SETTING_OUT_OF_RANGE,
                        "These patches cannot take the place of what routers selected",
                        "A model with routers needs %d different patches of each image.".formatted(shape.selected()));
            }
        }
        if (chosen.length != set.size()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "There are patches for %d of %d images".formatted(chosen.length, set.size()),
                    "Choose patches of every image.");
        }
        return answer(set, chosen, LoadProgress.NONE);
    }

    private Answers answer(PatchSet set, int @Nullable [][] chosen, LoadProgress progress) {
        check(set);
        ModelShape shape = models.model().shape();
        int images = set.size();
        int outputs = shape.outputs();
        int slots = shape.routers() == 0 ? 0 : shape.experts() * shape.selected();
        PatchModel beside = models.comparison();
        Answers answers = new Answers(
                shape.classes(),
                new float[images * outputs],
                new float[beside == null ? 0 : images * outputs],
                new int[images * slots],
                new float[images * slots]);
        int[] order = new int[images];
        for (int i = 0; i < images; i++) {
            order[i] = i;
        }
        int capacity = Math.max(1, Math.min(PassMemory.chunk(shape, CHUNK), images));
        try (PatchBatch batch = new PatchBatch(capacity, shape.patches(), shape.patchSize());
                PatchPass pass = new PatchPass(shape, batch);
                PatchPass besidePass = new PatchPass(beside == null ? shape : beside.shape(), batch)) {
            for (int from = 0; from < images; from += capacity) {
                if (!progress.report(from, images)) {
                    throw new RoutescopeException(ErrorCode.CANCELLED, "Answering");
                }
                int count = Math.min(capacity, images - from);
                batch.load(set, order, from, count);
                forward(pass, chosen, from);
                System.arraycopy(pass.logits(), 0, answers.logits(), from * outputs, count * outputs);
                System.arraycopy(pass.selected(), 0, answers.selected(), from * slots, count * slots);
                System.arraycopy(pass.gates(), 0, answers.gates(), from * slots, count * slots);
                compare(beside, besidePass, answers.comparison(), from * outputs, count * outputs);
            }
        }
        return answers;
    }

    private void forward(PatchPass pass, int @Nullable [][] chosen, int from) {
        PatchModel model = models.model();
        if (chosen == null) {
            model.forward(pass);
            return;
        }
        model.score(pass);
        model.select(pass);
        ModelShape shape = model.shape();
        int l = shape.selected();
        for (int b = 0; b < pass.batch().size(); b++) {
            for (int s = 0; s < shape.experts(); s++) {
                int router = b * shape.patches() * shape.kernels() + s;
                List<Integer> patches = Arrays.stream(chosen[from + b])
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(
                                        patch -> -pass.preactivations()[router + patch * shape.kernels()])
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
                for (int t = 0; t < l; t++) {
                    pass.selected()[(b * shape.experts() + s) * l + t] = patches.get(t);
                }
            }
        }
        model.gate(pass);
        model.expert(pass);
        model.pool(pass);
        model.logit(pass);
    }

    private static void compare(@Nullable PatchModel beside, PatchPass pass, float[] logits, int at, int count) {
        if (beside != null) {
            beside.forward(pass);
            System.arraycopy(pass.logits(), 0, logits, at, count);
        }
    }

    private void check(PatchSet set) {
        if (!set.grid().equals(grid)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "These images are cut into %s, the run's into %s".formatted(words(set.grid()), words(grid)),
                    "Prepare them as the run's images are prepared.");
        }
    }

    private static String words(PatchGrid grid) {
        return "%d x %d patches of %d x %d x %d values"
                .formatted(grid.rows(), grid.columns(), grid.patchHeight(), grid.patchWidth(), grid.channels());
    }

    /** Frees the memory of the models. */
    @Override
    public void close() {
        models.model().close();
        PatchModel beside = models.comparison();
        if (beside != null) {
            beside.close();
        }
    }
}
