package routescope.app.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import routescope.core.metric.MetricPoint;
import routescope.core.model.ModelKind;
import routescope.core.model.ModelShape;
import routescope.core.run.Branch;
import routescope.core.run.Line;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.train.Knobs;
import routescope.core.train.Recipe;
import routescope.core.train.Stage;

/** Whether a past from a file is one that a run of the configuration can have had. Reasons are parts of a sentence. */
final class PastCheck {
    private static final int MOST_WORKERS = 256;
    private static final int MOST_LINES = 10_000;

    private final RunConfig config;
    private final ModelShape shape;

    PastCheck(RunConfig config, ModelShape shape) {
        this.config = config;
        this.shape = shape;
    }

    void tree(RunTree tree, int step) throws IOException {
        require(!tree.lines().isEmpty() && tree.lines().size() <= MOST_LINES, "it holds no possible number of lines");
        int last = config.steps();
        Map<Integer, Line> known = new HashMap<>();
        for (Line line : tree.lines()) {
            require(line.id() >= 0 && line.end() >= line.start(), "a line of it is not possible");
            require(line.end() <= last, "a line of it goes on where the training ends");
            if (known.isEmpty()) {
                require(
                        line.id() == 0 && line.parent() == -1 && line.start() == 0,
                        "its first line does not begin at the start");
            } else {
                Line parent = known.get(line.parent());
                require(parent != null, "a line of it has no parent before it");
                require(
                        parent != null && line.start() >= parent.start() && line.start() <= parent.end(),
                        "a line of it begins outside its parent");
            }
            require(known.put(line.id(), line) == null, "two of its lines have the same number");
            knobs(line.knobs());
        }
        require(!tree.branches().isEmpty() && tree.branches().size() <= MOST_LINES, "it holds no branch");
        Set<Integer> ids = new HashSet<>();
        for (Branch branch : tree.branches()) {
            require(ids.add(branch.id()) && branch.id() >= 0, "two of its branches have the same number");
            require(!branch.name().isBlank(), "a branch of it has no name");
            require(known.containsKey(branch.tip()), "a branch of it ends on no line");
        }
        require(ids.contains(tree.current()), "the branch shown is none of its branches");
        require(step >= 0 && step <= tree.end(tree.current()), "the step shown lies outside its branch");
    }

    private void knobs(Knobs knobs) throws IOException {
        require(
                Stream.of(knobs.routerRate(), knobs.expertRate(), knobs.routerNoise())
                        .allMatch(value -> Double.isFinite(value) && value >= 0),
                "a rate of it is not possible");
        require(knobs.selected() >= 1 && knobs.selected() <= shape.patches(), "its l is not possible");
        require(
                Stream.concat(knobs.frozen().stream(), knobs.silenced().stream())
                        .allMatch(this::isExpert),
                "it names an expert that does not exist");
        require(
                knobs.overrides().stream()
                        .allMatch(choice -> choice.image() >= 0
                                && choice.image() < config.data().testSamples()
                                && isExpert(choice.expert())
                                && choice.patches().size() == knobs.selected()
                                && choice.patches().stream().allMatch(patch -> patch >= 0 && patch < shape.patches())),
                "a choice of patches in it is not possible");
    }

    void frame(FrameEntry frame, Line line, boolean comparison) throws IOException {
        require(frame.step() >= line.start() && frame.step() <= line.end(), "a key frame lies outside its line");
        require(frame.stageStart() >= 0 && frame.stageStart() <= frame.step(), "a key frame has no possible stage");
        require(stages().contains(frame.stage()), "a key frame has no possible stage");
        require((frame.comparisonGuardStart() != null) == comparison, "a key frame lacks a model or has one too many");
    }

    private Set<Stage> stages() {
        if (config.model().kind() == ModelKind.CNN) {
            return Set.of(Stage.CNN);
        }
        return config.training().recipe() == Recipe.SEPARATE
                ? Set.of(Stage.ROUTERS, Stage.EXPERTS)
                : Set.of(Stage.JOINT);
    }

    void metrics(List<MetricPoint> points, Line line) throws IOException {
        for (MetricPoint point : points) {
            require(point.step() >= line.start() && point.step() <= line.end(), "a measurement lies outside its line");
            int classes = shape.classes();
            int experts = shape.experts();
            boolean fits = isNone(point.classAccuracy().length, classes)
                    && isNone(point.routingPrecision().length, experts)
                    && isNone(point.routingPrecisionByClass().length, experts)
                    && Stream.of(point.routingPrecisionByClass()).allMatch(row -> row.length == classes)
                    && isNone(point.gateMass().length, experts)
                    && isNone(point.load().length, experts)
                    && point.routerHitRate().length <= shape.patches()
                    && isNone(point.maxGateRate().length, classes)
                    && point.maxGateExpert().length == point.maxGateRate().length
                    && IntStream.of(point.maxGateExpert()).allMatch(expert -> expert >= -1 && expert < experts);
            require(fits, "a measurement does not fit the model");
        }
    }

    private static boolean isNone(int length, int expected) {
        return length == 0 || length == expected;
    }

    private boolean isExpert(int expert) {
        return expert >= 0 && expert < shape.experts();
    }

    static boolean workers(int count) {
        return count >= 1 && count <= MOST_WORKERS;
    }

    static void require(boolean holds, String reason) throws IOException {
        if (!holds) {
            throw new IOException(reason);
        }
    }
}
