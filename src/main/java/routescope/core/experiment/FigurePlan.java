package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.PatternConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.model.ModelConfig;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.train.TrainingConfig;

/**
 * Which runs a figure is made of. Sizes and rates are those of paper 1, section 5.1, and its released code (spec 1(b).4); of
 * the figures' own settings the paper leaves some open (spec 1(g)): figure 6 takes l = 6, figure 7 takes k = 8, figure 6
 * keeps 5 neurons an expert. Unlike the paper's repeats, another seed draws other images too.
 *
 * @param figure which figure
 * @param data which images; N is set by the plan
 * @param axis what figure 4 is drawn against; samples for all others
 * @param xs horizontal axis: N (4, 8, 9), l (5, 7), k (6), or values of the axis (4)
 * @param lines the numbers of training images N of the curves or rows (5, 6, 7), of every run when figure 4 is drawn
 *     against something else (one value), else empty
 * @param seeds root seeds
 * @param epochs passes over the training images
 * @param target test accuracy that counts as success (5) and up to which samples are counted (4), in 0..1
 */
public record FigurePlan(
        Figure figure,
        DataConfig data,
        SweepAxis axis,
        List<Double> xs,
        List<Integer> lines,
        List<Long> seeds,
        int epochs,
        double target) {
    /** N of the CNN that figures 6 and 7 draw as a level. */
    public static final int LEVEL_SAMPLES = 1000;

    /** Router samples come from this many training images. */
    private static final int ROUTER_IMAGES = 1000;

    /** Patches of pattern data have length 1 and not that of a digit. */
    private static final double PATTERN_RATE = 2;

    private static final int MOST_CELLS = 5000;
    private static final int MOST_IMAGES = 1_000_000;
    private static final int EPOCHS = 150;
    private static final double TARGET = 0.95;

    /**
     * Takes copies of the lists; values and numbers of images are sorted, each once.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when nothing is to be done, too much, or values are out of
     *     range
     */
    public FigurePlan {
        xs = xs.stream().distinct().sorted().toList();
        lines = lines.stream().distinct().sorted().toList();
        seeds = seeds.stream().distinct().toList();
        boolean grid = figure == Figure.FIGURE5 || figure == Figure.FIGURE6 || figure == Figure.FIGURE7;
        boolean needsLines = grid || axis != SweepAxis.SAMPLES;
        if (xs.isEmpty() || seeds.isEmpty() || needsLines && lines.isEmpty()) {
            throw wrong("This figure has nothing to do", "Give at least one value, one number of images and one seed.");
        }
        if (axis != SweepAxis.SAMPLES && (figure != Figure.FIGURE4 || !(data instanceof PatternConfig))) {
            throw wrong(
                    "This figure cannot be drawn against " + axis.id(),
                    "Figure 4 on pattern data can be drawn against delta_d, delta_r, p and n.");
        }
        if (axis != SweepAxis.SAMPLES && lines.size() != 1) {
            throw wrong(
                    "Against " + axis.id() + " a figure has one number of images", "Give one N, not " + lines + ".");
        }
        int models = figure == Figure.FIGURE4 ? Subject.values().length : 1;
        long cells = (long) xs.size() * Math.max(1, lines.size()) * seeds.size() * models;
        if (cells > MOST_CELLS) {
            throw wrong("This figure would be " + cells + " runs", "At most " + MOST_CELLS + ": give fewer values.");
        }
        boolean whole = axis == SweepAxis.SAMPLES;
        int least = grid ? 1 : 2;
        if (whole && xs.stream().anyMatch(x -> !(x >= least && x <= MOST_IMAGES) || x != Math.rint(x))
                || lines.stream().anyMatch(n -> n < 2 || n > MOST_IMAGES)) {
            throw wrong(
                    "The values of this figure are not all whole numbers in their range",
                    "N is 2 to %d, k and l at least 1.".formatted(MOST_IMAGES));
        }
        boolean selects = figure == Figure.FIGURE5 || figure == Figure.FIGURE7;
        int patches = data.patches();
        if (selects && xs.stream().anyMatch(l -> l > patches)) {
            throw wrong("An expert cannot select more patches than there are", "l is at most " + patches + " here.");
        }
        if (epochs < 1 || !(target > 0 && target < 1)) {
            throw wrong(
                    "%d epochs and a target of %s cannot be".formatted(epochs, target),
                    "Epochs are at least 1, the target lies between 0 and 1.");
        }
    }

    private static RoutescopeException wrong(String what, String hint) {
        return new RoutescopeException(ErrorCode.SETTING_OUT_OF_RANGE, what, hint);
    }

    /**
     * {@return the plan of the paper}
     *
     * @param figure which figure
     * @param data which images
     * @param seeds root seeds
     */
    public static FigurePlan of(Figure figure, DataConfig data, List<Long> seeds) {
        List<Double> xs = switch (figure) {
            case FIGURE4 -> values(100, 300, 500, 700, 900, 1000);
            case FIGURE5 -> values(2, 4, 6, 8, 10, 12);
            case FIGURE6 -> values(4, 8, 12, 16, 20);
            case FIGURE7 -> values(2, 4, 6, 8, 10, 12, 14, 16);
            case FIGURE8, FIGURE9 -> values(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000);
        };
        List<Integer> lines = switch (figure) {
            case FIGURE5 -> List.of(400, 500, 600, 700, 800, 900);
            case FIGURE6 -> List.of(300, 400, 500);
            case FIGURE7 -> List.of(300, 600, 800);
            default -> List.of();
        };
        return new FigurePlan(figure, data, SweepAxis.SAMPLES, xs, lines, seeds, EPOCHS, TARGET);
    }

    private static List<Double> values(double... values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    /** {@return the same on other images} @param images N is set by the plan */
    public FigurePlan on(DataConfig images) {
        return new FigurePlan(figure, images, axis, xs, lines, seeds, epochs, target);
    }

    /** How far the numbers of the paper can stand beside those of a plan. */
    public enum Comparison {
        /** The same experiment. */
        SAME,
        /** The same, but on digits that are drawn and not those of MNIST. */
        OTHER_IMAGES,
        /** Another experiment: other data, epochs or target. */
        NONE
    }

    /** {@return how far the numbers of the paper can stand beside those of this plan} */
    public Comparison comparison() {
        boolean same = epochs == EPOCHS && axis == SweepAxis.SAMPLES && (figure != Figure.FIGURE5 || target == TARGET);
        if (!same || !(data instanceof DigitMosaicConfig mosaic)) {
            return Comparison.NONE;
        }
        return mosaic.source() == DigitSource.MNIST ? Comparison.SAME : Comparison.OTHER_IMAGES;
    }

    /** {@return every run, those on the same images one after the other} */
    public List<FigureCell> cells() {
        List<FigureCell> cells = new ArrayList<>();
        for (long seed : seeds) {
            switch (figure) {
                case FIGURE4 -> figure4(cells, seed);
                case FIGURE5 -> grid(cells, seed, Subject.SEPARATE, this::selecting);
                case FIGURE6 -> grid(cells, seed, Subject.JOINT, this::experts);
                case FIGURE7 -> grid(cells, seed, Subject.JOINT, this::selectingJointly);
                case FIGURE8 -> {
                    for (double x : xs) {
                        cells.add(new FigureCell(Subject.SEPARATE, x, 0, routersOnly((int) x, seed)));
                    }
                }
                case FIGURE9 -> {
                    for (double x : xs) {
                        cells.add(new FigureCell(Subject.JOINT, x, 0, run(Subject.JOINT, samples((int) x), seed)));
                    }
                }
            }
        }
        return List.copyOf(cells);
    }

    private void figure4(List<FigureCell> cells, long seed) {
        for (double x : xs) {
            DataConfig images = axis == SweepAxis.SAMPLES ? samples((int) x) : axis.set(samples(lines.get(0)), x);
            for (Subject subject : Subject.values()) {
                cells.add(new FigureCell(subject, x, 0, run(subject, images, seed)));
            }
        }
    }

    private void grid(List<FigureCell> cells, long seed, Subject subject, IntFunction<ModelConfig> model) {
        for (int line : lines) {
            for (double x : xs) {
                RunConfig base = run(subject, samples(line), seed);
                cells.add(new FigureCell(subject, x, line, with(base, model.apply((int) x))));
            }
        }
        if (figure != Figure.FIGURE5) {
            RunConfig level = run(Subject.CNN, samples(LEVEL_SAMPLES), seed);
            cells.add(new FigureCell(Subject.CNN, Double.NaN, LEVEL_SAMPLES, level));
        }
    }

    private ModelConfig selecting(int l) {
        return resized(
                preset(Subject.SEPARATE).model(),
                preset(Subject.SEPARATE).model().experts(),
                l);
    }

    private ModelConfig selectingJointly(int l) {
        return resized(
                preset(Subject.JOINT).model(), preset(Subject.JOINT).model().experts(), l);
    }

    private ModelConfig experts(int k) {
        return resized(
                preset(Subject.JOINT).model(), k, preset(Subject.JOINT).model().selectedPatches());
    }

    private static ModelConfig resized(ModelConfig model, int experts, int selected) {
        return new ModelConfig(
                model.kind(),
                experts,
                selected,
                model.neuronsPerExpert(),
                model.gate(),
                model.pool(),
                model.head(),
                model.routerDeviation(),
                model.expertDeviation());
    }

    private static RunConfig with(RunConfig run, ModelConfig model) {
        int l = Math.min(model.selectedPatches(), run.data().patches());
        return new RunConfig(
                run.data(), resized(model, model.experts(), l), run.training(), run.compareWithCnn(), run.seed());
    }

    private DataConfig samples(int n) {
        return SweepAxis.SAMPLES.set(data, n);
    }

    private static RunConfig preset(Subject subject) {
        return Presets.find("digits-" + subject.id(), null).config();
    }

    private RunConfig run(Subject subject, DataConfig images, long seed) {
        RunConfig base = preset(subject);
        TrainingConfig plain = base.training();
        boolean patterns = data instanceof PatternConfig;
        double rate = patterns ? PATTERN_RATE : plain.expertLearningRate();
        double routers = patterns && subject == Subject.JOINT ? PATTERN_RATE : plain.routerLearningRate();
        TrainingConfig training = new TrainingConfig(
                plain.recipe(),
                routers,
                rate,
                plain.batch(),
                epochs,
                plain.routerEpochs(),
                plain.routerSamples(),
                plain.routerSolver(),
                plain.evaluateEvery());
        return with(new RunConfig(images, base.model(), training, false, seed), base.model());
    }

    /** The routers alone: one pass of the experts, which do not touch them. */
    private RunConfig routersOnly(int routerSamples, long seed) {
        RunConfig base = run(Subject.SEPARATE, samples(Math.max(ROUTER_IMAGES, routerSamples)), seed);
        TrainingConfig plain = base.training();
        TrainingConfig training = new TrainingConfig(
                plain.recipe(),
                plain.routerLearningRate(),
                plain.expertLearningRate(),
                plain.batch(),
                1,
                plain.routerEpochs(),
                routerSamples,
                plain.routerSolver(),
                plain.evaluateEvery());
        return new RunConfig(base.data(), base.model(), training, false, seed);
    }
}
