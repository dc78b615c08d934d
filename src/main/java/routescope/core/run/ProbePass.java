package routescope.core.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.model.ModelShape;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.model.PatchPass;
import routescope.core.model.Predictions;
import routescope.core.patch.PatchSet;
import routescope.core.train.Knobs;
import routescope.core.train.RouterTrainer;
import routescope.core.train.RoutingOverride;
import routescope.core.train.Stage;
import routescope.core.train.TrainingEngine;

/** Passes over the probe images with buffers that are allocated once, and copies out what the views show. */
final class ProbePass implements AutoCloseable {
    private final int[] images;
    private final PatchBatch batch;
    private final PatchPass pass;
    private final @Nullable PatchPass comparisonPass;

    /**
     * What is put to work.
     *
     * @param model the model
     * @param comparison the CNN beside it, or null
     * @param knobs its choices by hand count
     */
    record Models(PatchModel model, @Nullable PatchModel comparison, Knobs knobs) {
        static Models of(TrainingEngine engine) {
            return new Models(engine.model(), engine.comparison().orElse(null), engine.knobs());
        }
    }

    ProbePass(PatchSet test, int[] images, Models models) {
        this.images = images.clone();
        ModelShape shape = models.model().shape();
        PatchModel comparison = models.comparison();
        batch = new PatchBatch(images.length, shape.patches(), shape.patchSize());
        batch.load(test, images, 0, images.length);
        pass = new PatchPass(shape, batch);
        comparisonPass = comparison == null ? null : new PatchPass(comparison.shape(), batch);
    }

    /** {@return whether the engine's model still has the shape this pass was made for} */
    boolean fits(TrainingEngine engine) {
        return engine.model().shape().equals(pass.shape());
    }

    /** What the models do with the probe images now. */
    ProbeRouting routing(Models models) {
        PatchModel model = models.model();
        PatchModel beside = models.comparison();
        model.score(pass);
        model.select(pass);
        override(models.knobs());
        model.gate(pass);
        model.expert(pass);
        model.pool(pass);
        model.logit(pass);
        model.loss(pass);
        ModelShape shape = model.shape();
        int routers = shape.routers();
        int slots = routers == 0 ? 0 : images.length * shape.experts() * shape.selected();
        float[] comparison = new float[0];
        if (comparisonPass != null && beside != null) {
            beside.forward(comparisonPass);
            comparison = probabilities(comparisonPass);
        }
        float[] contributions = contributions(shape, model.head());
        return new ProbeRouting(
                images,
                shape.patches(),
                routers,
                shape.selected(),
                shape.classes(),
                scores(shape),
                Arrays.copyOf(pass.selected(), slots),
                Arrays.copyOf(pass.gates(), slots),
                probabilities(pass),
                contributions,
                shownLogits(shape),
                comparison);
    }

    /** Puts a person's choices in the place of the routers', in descending order of score as routers do. */
    private void override(Knobs knobs) {
        ModelShape shape = pass.shape();
        int l = shape.selected();
        for (RoutingOverride choice : knobs.overrides()) {
            int place = place(choice.image());
            if (place < 0
                    || choice.expert() >= shape.routers()
                    || choice.patches().size() != l) {
                continue;
            }
            int base = place * shape.patches() * shape.kernels() + choice.expert();
            List<Integer> patches = choice.patches().stream()
                    .sorted(Comparator.comparingDouble(patch -> -pass.preactivations()[base + patch * shape.kernels()]))
                    .toList();
            for (int t = 0; t < l; t++) {
                pass.selected()[(place * shape.experts() + choice.expert()) * l + t] = patches.get(t);
            }
        }
    }

    private int place(int image) {
        for (int b = 0; b < images.length; b++) {
            if (images[b] == image) {
                return b;
            }
        }
        return -1;
    }

    /** What the phases of a step make of the probe images; the pass is that of the last routing of the same weights. */
    ProbePhase phase(PatchModel model, Stage stage) {
        ModelShape shape = model.shape();
        model.backward(pass);
        int slots = images.length * shape.experts() * shape.selected();
        return new ProbePhase(
                shape.experts(),
                shape.selected(),
                shape.neurons(),
                Arrays.copyOf(pass.activations(), slots * shape.neurons()),
                slotContributions(shape, model.head()),
                Arrays.copyOf(pass.losses(), images.length),
                stage == Stage.ROUTERS ? linearGradients(shape) : scoreGradients(shape));
    }

    /** The pass has the gradient of the mean loss; what is shown belongs to each image alone. */
    private float[] scoreGradients(ModelShape shape) {
        int routers = shape.routers();
        int rows = images.length * shape.patches();
        float[] gradients = new float[rows * routers];
        for (int row = 0; row < rows; row++) {
            for (int s = 0; s < routers; s++) {
                boolean known = batch.label(row / shape.patches()) >= 0;
                gradients[row * routers + s] = known ? images.length * pass.coefficients()[s * rows + row] : Float.NaN;
            }
        }
        return gradients;
    }

    /** The linear router loss has the same gradient on all patches of an image (paper 1, Algorithm 1). */
    private float[] linearGradients(ModelShape shape) {
        int routers = shape.routers();
        int rows = images.length * shape.patches();
        float[] gradients = new float[rows * routers];
        for (int row = 0; row < rows; row++) {
            int label = batch.label(row / shape.patches());
            if (label < 0) {
                Arrays.fill(gradients, row * routers, (row + 1) * routers, Float.NaN);
            } else {
                System.arraycopy(RouterTrainer.scoreGradient(label, routers), 0, gradients, row * routers, routers);
            }
        }
        return gradients;
    }

    /** A copy of a model's weights. */
    static Kernels kernels(PatchModel model) {
        ModelShape shape = model.shape();
        return new Kernels(
                shape.routers(),
                shape.experts() * shape.neurons() / Math.max(1, shape.routers()),
                shape.patchSize(),
                shape.outputs(),
                model.routers(),
                model.neurons(),
                model.head());
    }

    private float[] scores(ModelShape shape) {
        int routers = shape.routers();
        int rows = images.length * shape.patches();
        float[] scores = new float[rows * routers];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(pass.preactivations(), row * shape.kernels(), scores, row * routers, routers);
        }
        return scores;
    }

    /** The output whose logit is shown: the only one, or that of the true class; of the predicted one where that is unknown. */
    private int shownOutput(ModelShape shape, int image) {
        if (shape.outputs() == 1) {
            return 0;
        }
        int label = batch.label(image);
        return label >= 0 ? label : Math.max(0, Predictions.of(pass.logits(), shape.outputs(), image));
    }

    private float[] shownLogits(ModelShape shape) {
        float[] logits = new float[images.length];
        for (int b = 0; b < images.length; b++) {
            logits[b] = pass.logits()[b * shape.outputs() + shownOutput(shape, b)];
        }
        return logits;
    }

    /** What the experts that selected a patch add to the logit through it. */
    private float[] contributions(ModelShape shape, float[] head) {
        float[] slots = slotContributions(shape, head);
        float[] parts = new float[images.length * shape.patches()];
        int perImage = shape.experts() * shape.selected();
        for (int slot = 0; slot < slots.length; slot++) {
            parts[slot / perImage * shape.patches() + pass.selected()[slot]] += slots[slot];
        }
        return parts;
    }

    /** Each selected patch adds a / P times activation times gate to the logit. */
    private float[] slotContributions(ModelShape shape, float[] head) {
        float[] parts = new float[images.length * shape.experts() * shape.selected()];
        float share = 1f / shape.poolSize();
        int m = shape.neurons();
        int slot = 0;
        for (int b = 0; b < images.length; b++) {
            int output = shownOutput(shape, b);
            for (int s = 0; s < shape.experts(); s++) {
                for (int t = 0; t < shape.selected(); t++, slot++) {
                    float sum = 0;
                    for (int r = 0; r < m; r++) {
                        sum += head[(s * m + r) * shape.outputs() + output] * pass.activations()[slot * m + r];
                    }
                    parts[slot] = sum * share * pass.gates()[slot];
                }
            }
        }
        return parts;
    }

    private float[] probabilities(PatchPass of) {
        int classes = of.shape().classes();
        float[] all = new float[images.length * classes];
        for (int b = 0; b < images.length; b++) {
            System.arraycopy(PatchModel.probabilities(of, b), 0, all, b * classes, classes);
        }
        return all;
    }

    @Override
    public void close() {
        pass.close();
        if (comparisonPass != null) {
            comparisonPass.close();
        }
        batch.close();
    }
}
