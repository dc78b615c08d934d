package routescope.core.train;

import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSplit;
import routescope.core.metric.CueTally;
import routescope.core.metric.MetricPoint;
import routescope.core.metric.RoutingTally;
import routescope.core.model.ModelShape;
import routescope.core.model.PassMemory;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.model.PatchPass;
import routescope.core.model.Predictions;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;

/**
 * Measures models on the test images and on the first training images (at most {@value #TRAIN_IMAGES}, classes
 * balanced), with buffers that are allocated once.
 */
final class Evaluator implements AutoCloseable {
    /** Training images that are evaluated: more would not change the curves, but cost as much as training does. */
    static final int TRAIN_IMAGES = 500;

    private static final int CHUNK = 50;

    private final DataSplit data;
    private final boolean classRouters;
    private final PatchBatch batch;
    private final PatchPass pass;
    private final @Nullable PatchPass comparisonPass;
    private final int[] identity;
    private final int[] trainGroups;

    /**
     * Allocates the buffers.
     *
     * @param data the images
     * @param shape shape of the model
     * @param comparison shape of the CNN beside it, or null
     * @param classRouters whether router s belongs to one class (separate recipe)
     */
    Evaluator(DataSplit data, ModelShape shape, @Nullable ModelShape comparison, boolean classRouters) {
        this.data = data;
        this.classRouters = classRouters;
        Cues trainCues = data.train().cues();
        trainGroups = trainCues == null ? new int[0] : CueTally.sizes(data.train(), trainCues);
        int largest = Math.max(data.test().size(), data.train().size());
        batch = new PatchBatch(Math.min(PassMemory.chunk(shape, CHUNK), largest), shape.patches(), shape.patchSize());
        pass = new PatchPass(shape, batch);
        comparisonPass = comparison == null ? null : new PatchPass(comparison, batch);
        identity = new int[largest];
        for (int i = 0; i < largest; i++) {
            identity[i] = i;
        }
    }

    /**
     * Measures.
     *
     * @param model the model
     * @param comparison the CNN beside it, or null
     * @param step updates done
     * @param epoch the same in epochs
     */
    MetricPoint evaluate(PatchModel model, @Nullable PatchModel comparison, int step, double epoch) {
        ModelShape shape = model.shape();
        int routed = shape.routers();
        PatchSet test = data.test();
        RoutingTally tally = new RoutingTally(shape.patches(), routed, shape.selected(), shape.classes());
        Score train = new Score(shape.classes());
        Score trainComparison = new Score(shape.classes());
        Score tested = new Score(shape.classes());
        Score testedComparison = new Score(shape.classes());
        Cues cues = test.cues();
        CueTally groups = cues == null ? null : new CueTally(test, cues, routed, shape.selected());
        run(data.train(), TRAIN_IMAGES, model, comparison, train, trainComparison, null, null);
        run(test, test.size(), model, comparison, tested, testedComparison, tally, groups);
        MetricPoint.Comparison beside = comparison == null
                ? null
                : new MetricPoint.Comparison(
                        trainComparison.meanLoss(), trainComparison.accuracy(), testedComparison.accuracy());
        return new MetricPoint(
                step,
                epoch,
                train.meanLoss(),
                train.accuracy(),
                tested.accuracy(),
                tested.classAccuracy(),
                tally.precision(),
                tally.precisionByClass(),
                tally.gateMass(),
                routed == 0 ? Double.NaN : tally.reached(),
                tally.selectedOnDiscriminative(),
                routed == 0 ? Double.NaN : tally.discarded(),
                tally.load(),
                tally.routerHitRate(),
                routed == 0 ? new double[0] : tally.maxGateRate(),
                routed == 0 ? new int[0] : tally.maxGateExpert(),
                beside,
                groups == null ? null : groups.point(trainGroups.clone(), comparison != null));
    }

    private void run(
            PatchSet set,
            int limit,
            PatchModel model,
            @Nullable PatchModel comparison,
            Score score,
            Score comparisonScore,
            @Nullable RoutingTally tally,
            @Nullable CueTally groups) {
        int images = Math.min(limit, set.size());
        for (int from = 0; from < images; from += batch.capacity()) {
            batch.load(set, identity, from, Math.min(batch.capacity(), images - from));
            model.forward(pass);
            score.add(pass);
            if (comparison != null && comparisonPass != null) {
                comparison.forward(comparisonPass);
                comparisonScore.add(comparisonPass);
            }
            if (tally != null && model.shape().routers() > 0) {
                count(set, from, tally);
            }
            if (groups != null) {
                countGroups(from, groups, comparison == null ? null : comparisonPass);
            }
        }
    }

    private void countGroups(int from, CueTally groups, @Nullable PatchPass beside) {
        ModelShape shape = pass.shape();
        int slots = shape.experts() * shape.selected();
        for (int b = 0; b < batch.size(); b++) {
            int other = beside == null ? -1 : Predictions.of(beside.logits(), shape.outputs(), b);
            groups.add(from + b, Predictions.of(pass.logits(), shape.outputs(), b), other);
            if (shape.routers() > 0) {
                groups.addRouting(from + b, pass.selected(), pass.gates(), b * slots);
            }
        }
    }

    private void count(PatchSet set, int from, RoutingTally tally) {
        ModelShape shape = pass.shape();
        int slots = shape.experts() * shape.selected();
        for (int b = 0; b < batch.size(); b++) {
            int discriminative = set.discriminativePatch(from + b);
            tally.add(batch.label(b), discriminative, pass.selected(), pass.gates(), b * slots);
            tally.addActivity(pass.activations(), b * slots * shape.neurons(), shape.neurons());
            if (classRouters && discriminative >= 0) {
                int router = RouterTrainer.routerOf(batch.label(b), shape.experts());
                tally.addClassRouterRank(rank(b, discriminative, router));
            }
        }
    }

    /** Rank of a patch among a router's scores, from 1; ties go to the lower patch. */
    private int rank(int image, int patch, int router) {
        ModelShape shape = pass.shape();
        float[] values = pass.preactivations();
        int start = image * shape.patches() * shape.kernels() + router;
        float own = values[start + patch * shape.kernels()];
        int rank = 1;
        for (int j = 0; j < shape.patches(); j++) {
            float other = values[start + j * shape.kernels()];
            if (other > own || other == own && j < patch) {
                rank++;
            }
        }
        return rank;
    }

    @Override
    public void close() {
        pass.close();
        if (comparisonPass != null) {
            comparisonPass.close();
        }
        batch.close();
    }

    /** Loss and accuracy, summed image by image. */
    private static final class Score {
        private final long[] images;
        private final long[] right;
        private double loss;

        Score(int classes) {
            images = new long[classes];
            right = new long[classes];
        }

        void add(PatchPass pass) {
            for (int b = 0; b < pass.batch().size(); b++) {
                int label = pass.batch().label(b);
                images[label]++;
                loss += pass.losses()[b];
                if (Predictions.of(pass.logits(), pass.shape().outputs(), b) == label) {
                    right[label]++;
                }
            }
        }

        double meanLoss() {
            return loss / sum(images);
        }

        double accuracy() {
            return (double) sum(right) / sum(images);
        }

        double[] classAccuracy() {
            double[] shares = new double[images.length];
            for (int c = 0; c < shares.length; c++) {
                shares[c] = images[c] == 0 ? Double.NaN : (double) right[c] / images[c];
            }
            return shares;
        }

        private static long sum(long[] counts) {
            long sum = 0;
            for (long count : counts) {
                sum += count;
            }
            return sum;
        }
    }
}
