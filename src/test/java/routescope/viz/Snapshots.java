package routescope.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.metric.MetricPoint;
import routescope.core.model.GateKind;
import routescope.core.model.HeadKind;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.model.PoolKind;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.run.Kernels;
import routescope.core.run.PhaseMoment;
import routescope.core.run.ProbePhase;
import routescope.core.run.ProbeRouting;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;
import routescope.core.train.Phase;
import routescope.core.train.Position;
import routescope.core.train.Recipe;
import routescope.core.train.RouterSolver;
import routescope.core.train.Stage;
import routescope.core.train.TrainingConfig;

/** Small snapshots made by hand, the same ones every time. */
final class Snapshots {
    static final int STEP = 1200;

    private Snapshots() {}

    /** What a snapshot is made of; l patches of each image go to each of k experts. */
    record Shape(PatchGrid grid, int probes, int experts, int selected, boolean signed, boolean spurious) {}

    static Shape digits(int side, int probes, int experts, int selected) {
        return new Shape(new PatchGrid(side, side, 28, 28, 1), probes, experts, selected, false, false);
    }

    static Snapshot of(Shape shape) {
        Random random = new Random(7);
        PatchSet set = set(shape, random);
        ProbeRouting routing = routing(shape, set, random);
        RunConfig config = new RunConfig(
                new DigitMosaicConfig(DigitSource.GENERATED, "", shape.grid.rows(), List.of(0, 1), 1000, shape.probes),
                new ModelConfig(
                        shape.experts == 0 ? ModelKind.CNN : ModelKind.PMOE,
                        Math.max(1, shape.experts),
                        shape.selected,
                        5,
                        GateKind.SOFTMAX_OVER_SELECTED,
                        PoolKind.MEAN_OVER_ALL_PATCHES,
                        HeadKind.FROZEN_NORMAL,
                        0.01,
                        0.01),
                new TrainingConfig(Recipe.JOINT, 0.2, 0.2, 20, 150, 0, 0, RouterSolver.SGD, 50),
                true,
                1);
        Position position = new Position(STEP, Stage.JOINT, 24, 50, 50, 150, false);
        return new Snapshot(
                config,
                position,
                set,
                routing,
                kernels(shape, random),
                metrics(shape, 24, random),
                0.058,
                OptionalInt.empty(),
                Timeline.plain(config, position.step(), set.grid().patches()),
                null,
                null);
    }

    /** The same within a step, after a phase; values of the phases are made up. */
    static Snapshot within(Shape shape, Phase done) {
        Snapshot plain = of(shape);
        Random random = new Random(13);
        int experts = Math.max(1, shape.experts);
        int selected = shape.experts == 0 ? shape.grid.patches() : shape.selected;
        int slots = shape.probes * experts * selected;
        float[] activations = values(slots * 5, random);
        for (int i = 0; i < activations.length; i++) {
            activations[i] = Math.max(0, activations[i]);
        }
        ProbePhase probe = new ProbePhase(
                experts,
                selected,
                5,
                activations,
                values(slots, random),
                values(shape.probes, random),
                values(shape.probes * shape.grid.patches() * shape.experts, random));
        return new Snapshot(
                plain.config(),
                plain.position(),
                plain.test(),
                plain.probe(),
                plain.kernels(),
                plain.metrics(),
                plain.batchLoss(),
                plain.lStar(),
                plain.timeline(),
                new PhaseMoment(
                        done, done.following(), Stage.JOINT, new int[] {3, 1}, new int[] {0, 1}, probe, null, null),
                null);
    }

    private static float[] values(int count, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static PatchSet set(Shape shape, Random random) {
        PatchGrid grid = shape.grid;
        int rows = shape.probes * grid.patches();
        float[][] values = new float[rows][];
        int[] kinds = new int[rows];
        Truth[] truth = new Truth[rows];
        int[] labels = new int[shape.probes];
        Arrays.fill(truth, Truth.IRRELEVANT);
        for (int image = 0; image < shape.probes; image++) {
            labels[image] = image % 2;
            int start = image * grid.patches();
            for (int patch = 0; patch < grid.patches(); patch++) {
                kinds[start + patch] = 2 + random.nextInt(8);
            }
            int place = random.nextInt(grid.patches());
            truth[start + place] = Truth.DISCRIMINATIVE;
            kinds[start + place] = labels[image];
            if (shape.spurious && grid.patches() > 1) {
                truth[start + (place + 1) % grid.patches()] = Truth.SPURIOUS;
            }
            for (int patch = 0; patch < grid.patches(); patch++) {
                values[start + patch] = shape.signed
                        ? vector(grid.patchSize(), kinds[start + patch], random)
                        : glyph(grid, kinds[start + patch], random);
            }
        }
        List<String> kindNames = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        return new PatchSet(grid, values, labels, truth, kinds, List.of("0", "1"), kindNames, shape.signed, null);
    }

    private static float[] vector(int size, int kind, Random random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (Math.sin(i * (kind + 1) * 0.2) + 0.2 * random.nextGaussian());
        }
        return values;
    }

    /** A ring for 0, a bar for 1, and for other kinds an arc and a bar that depend on the kind. */
    private static float[] glyph(PatchGrid grid, int kind, Random random) {
        float[] values = new float[grid.patchSize()];
        double centreX = grid.patchWidth() / 2.0 + random.nextGaussian();
        double centreY = grid.patchHeight() / 2.0 + random.nextGaussian();
        for (int y = 0; y < grid.patchHeight(); y++) {
            for (int x = 0; x < grid.patchWidth(); x++) {
                double dx = (x - centreX) / grid.patchWidth() * 28;
                double dy = (y - centreY) / grid.patchHeight() * 28;
                double angle = Math.atan2(dy, dx) + Math.PI;
                double ring = Math.abs(Math.hypot(dx * 1.2, dy) - 8);
                double turn = kind * 0.7;
                double bar = Math.abs(dx * Math.cos(turn) + dy * Math.sin(turn));
                boolean near = Math.hypot(dx, dy) < 9;
                boolean arc = ring < 1.8 && (kind == 0 || kind > 1 && angle < 1 + kind * 0.5);
                boolean stroke = kind > 0 && near && bar < 1.6;
                values[y * grid.patchWidth() + x] = arc || stroke ? 1 : 0;
            }
        }
        return values;
    }

    private static ProbeRouting routing(Shape shape, PatchSet set, Random random) {
        int n = shape.grid.patches();
        int k = shape.experts;
        int l = shape.selected;
        float[] scores = new float[shape.probes * n * k];
        int[] selected = new int[shape.probes * k * l];
        float[] gates = new float[shape.probes * k * l];
        float[] probabilities = new float[shape.probes * 2];
        float[] contributions = new float[shape.probes * n];
        float[] logits = new float[shape.probes];
        int[] images = new int[shape.probes];
        for (int probe = 0; probe < shape.probes; probe++) {
            images[probe] = probe;
            for (int expert = 0; expert < k; expert++) {
                for (int patch = 0; patch < n; patch++) {
                    boolean found = set.truth(probe, patch) == Truth.DISCRIMINATIVE && (expert + probe) % 4 != 3;
                    scores[(probe * n + patch) * k + expert] = (float) (random.nextGaussian() + (found ? 4 : 0));
                }
                select(scores, probe, expert, shape, selected, gates);
            }
            boolean wrong = probe % 5 == 3;
            float p = (float) (0.9 + 0.1 * random.nextDouble());
            int likely = wrong ? 1 - set.labels()[probe] : set.labels()[probe];
            probabilities[probe * 2 + likely] = p;
            probabilities[probe * 2 + 1 - likely] = 1 - p;
            for (int patch = 0; patch < n; patch++) {
                boolean found = set.truth(probe, patch) == Truth.DISCRIMINATIVE;
                double sign = likely == 1 ? 1 : -1;
                double share = found ? 2.5 * sign : 0.3 * random.nextGaussian();
                contributions[probe * n + patch] = (float) share;
                logits[probe] += (float) share;
            }
        }
        return new ProbeRouting(
                images,
                n,
                k,
                k == 0 ? 0 : l,
                2,
                scores,
                selected,
                gates,
                probabilities,
                contributions,
                logits,
                new float[0]);
    }

    private static void select(float[] scores, int probe, int expert, Shape shape, int[] selected, float[] gates) {
        int n = shape.grid.patches();
        int k = shape.experts;
        List<Integer> order = new ArrayList<>();
        for (int patch = 0; patch < n; patch++) {
            order.add(patch);
        }
        order.sort((a, b) -> Float.compare(scores[(probe * n + b) * k + expert], scores[(probe * n + a) * k + expert]));
        double sum = 0;
        for (int slot = 0; slot < shape.selected; slot++) {
            sum += Math.exp(scores[(probe * n + order.get(slot)) * k + expert]);
        }
        for (int slot = 0; slot < shape.selected; slot++) {
            int at = (probe * k + expert) * shape.selected + slot;
            selected[at] = order.get(slot);
            gates[at] = (float) (Math.exp(scores[(probe * n + order.get(slot)) * k + expert]) / sum);
        }
    }

    private static Kernels kernels(Shape shape, Random random) {
        int d = shape.grid.patchSize();
        float[] routers = new float[shape.experts * d];
        for (int i = 0; i < routers.length; i++) {
            int pixel = i % d;
            int expert = i / d;
            double x = pixel % shape.grid.patchWidth() - shape.grid.patchWidth() / 2.0;
            double y = pixel / (double) shape.grid.patchWidth() - shape.grid.patchHeight() / 2.0;
            double wave = Math.cos(Math.hypot(x, y) * 0.4 + expert) * Math.exp(-Math.hypot(x, y) / 10);
            routers[i] = (float) (wave + 0.05 * random.nextGaussian());
        }
        float[] neurons = new float[Math.max(1, shape.experts) * 5 * d];
        for (int i = 0; i < neurons.length; i++) {
            neurons[i] = (float) Math.sin(0.01 * i);
        }
        return new Kernels(shape.experts, 5, d, 1, routers, neurons, new float[0]);
    }

    static List<MetricPoint> metrics(Shape shape, int count, Random random) {
        List<MetricPoint> points = new ArrayList<>();
        int k = shape.experts;
        for (int i = 0; i <= count; i++) {
            double learnt = 1 - Math.exp(-i / 4.0);
            double[] precision = new double[k];
            double[] load = new double[k];
            for (int expert = 0; expert < k; expert++) {
                double goal = expert % 3 == 0 ? 0.98 : 0.5;
                precision[expert] = 0.4 + (goal - 0.4) * learnt + 0.01 * random.nextGaussian();
                load[expert] = shape.selected * (0.3 + 0.5 * learnt * (expert + 1) / k);
            }
            MetricPoint.Comparison cnn = new MetricPoint.Comparison(0.69 - 0.4 * learnt, 0.9, 0.5 + 0.4 * learnt);
            points.add(new MetricPoint(
                    i * 50,
                    i,
                    0.7 - 0.64 * learnt,
                    0.5 + 0.49 * learnt,
                    0.5 + 0.47 * learnt,
                    new double[] {0.97, 0.96},
                    precision,
                    new double[k][2],
                    new double[k],
                    0.99,
                    0.2,
                    0.1,
                    load,
                    new double[0],
                    new double[2],
                    new int[2],
                    cnn,
                    null));
        }
        return points;
    }
}
