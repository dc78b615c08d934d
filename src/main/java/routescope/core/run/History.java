package routescope.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.train.Divergence;
import routescope.core.train.EngineState;
import routescope.core.train.Knobs;

/**
 * What is remembered of a run: its lines and branches, the moments from which it can go on, and every measurement. Not
 * safe for more than one thread.
 */
final class History implements AutoCloseable {
    private final KeyFrameStore frames;
    private final Map<Integer, List<MetricPoint>> points = new HashMap<>();
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final Map<Integer, Divergence> divergences = new HashMap<>();
    private RunTree tree;
    private int nextLine;
    private int nextBranch;
    private @Nullable List<MetricPoint> path;
    private @Nullable EventRules counting;
    private @Nullable List<MetricPoint> counted;
    private int countedPoints;
    private int lookedAt = -1;
    private Timeline.@Nullable Compared compared;

    /** Begins with a tree of which nothing is remembered yet. */
    History(RunTree tree, long budget) {
        this.tree = tree;
        frames = new KeyFrameStore(budget);
        setTree(tree);
    }

    RunTree tree() {
        return tree;
    }

    KeyFrameStore frames() {
        return frames;
    }

    /** Puts another tree of the same run in force; lines reach as far as they were ever trained. */
    void setTree(RunTree wanted) {
        if (wanted.current() != tree.current()) {
            lookedAt = tree.current();
        }
        compared = null;
        tree = wanted.reaching(ends);
        tree.lines().forEach(line -> ends.merge(line.id(), line.end(), Math::max));
        tree.lines().forEach(line -> nextLine = Math.max(nextLine, line.id() + 1));
        tree.branches().forEach(branch -> nextBranch = Math.max(nextBranch, branch.id() + 1));
        path = null;
    }

    /** {@return the furthest step of the current branch} */
    int end() {
        return tree.end(tree.current());
    }

    /** {@return the line of the current branch in force at a step} */
    Line at(int step) {
        return tree.at(tree.current(), step);
    }

    /** {@return the line on which a step was reached: at an edit the one before it} */
    Line arrivingAt(int step) {
        return step == 0 ? tree.path(tree.current()).get(0) : at(step - 1).end() >= step ? at(step - 1) : at(step);
    }

    /** Notes that training reached a step at the end of the current branch. */
    void reached(int step) {
        Line tip = tree.line(tree.branch().tip());
        if (step > tip.end()) {
            ends.put(tip.id(), step);
            tree = tree.reaching(Map.of(tip.id(), step));
        }
    }

    /** Puts knobs in force from a step on: at the end of the branch it goes on with them, before it a branch begins. */
    void edit(int step, Knobs knobs, boolean fork, String name) {
        Line line = new Line(nextLine, at(step).id(), step, step, knobs);
        boolean future = step < end();
        setTree(fork || future ? tree.forked(line, new Branch(nextBranch, name, line.id())) : tree.extended(line));
    }

    /** {@return number of the next branch} */
    int nextBranch() {
        return nextBranch;
    }

    /** Remembers how the current branch ended. */
    void diverged(Divergence divergence) {
        divergences.put(tree.branch().tip(), divergence);
    }

    /** {@return how the current branch ended, when the guard stopped it} */
    Optional<Divergence> divergence() {
        return Optional.ofNullable(divergences.get(tree.branch().tip()));
    }

    /** {@return whether a line was measured at a step} */
    boolean isMeasured(int line, int step) {
        return points.getOrDefault(line, List.of()).stream().anyMatch(point -> point.step() == step);
    }

    /** Keeps a measurement; one of the same line and step is replaced. */
    void measured(int line, MetricPoint point) {
        List<MetricPoint> list = points.computeIfAbsent(line, id -> new ArrayList<>());
        int at = list.size();
        while (at > 0 && list.get(at - 1).step() >= point.step()) {
            at--;
        }
        if (at < list.size() && list.get(at).step() == point.step()) {
            list.set(at, point);
            path = null;
        } else if (at == list.size() && path != null && line == tree.branch().tip()) {
            list.add(point);
            path.add(point);
        } else {
            list.add(at, point);
            path = null;
        }
    }

    /** Forgets everything of a line after a step, and measurements at it: the guard went back there. */
    void cut(int line, int last) {
        points.getOrDefault(line, new ArrayList<>()).removeIf(point -> point.step() >= last);
        frames.cut(line, last);
        ends.put(line, last);
        tree = new RunTree(
                tree.lines().stream()
                        .map(known -> known.id() == line ? known.reaching(last) : known)
                        .toList(),
                tree.branches(),
                tree.current());
        path = null;
    }

    /** {@return the measurements of the current branch, oldest first; growing, not to be modified} */
    List<MetricPoint> path() {
        List<MetricPoint> known = path;
        if (known == null) {
            known = pathOf(tree.current());
            path = known;
        }
        return known;
    }

    /** {@return the measurements of a branch, a new list} */
    List<MetricPoint> pathOf(int branch) {
        List<Line> lines = tree.path(branch);
        List<MetricPoint> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int until = i + 1 < lines.size() ? lines.get(i + 1).start() : Integer.MAX_VALUE;
            boolean measuredThere =
                    i + 1 < lines.size() && isMeasured(lines.get(i + 1).id(), until);
            for (MetricPoint point : points.getOrDefault(line.id(), List.of())) {
                if (point.step() < until || point.step() == until && !measuredThere) {
                    all.add(point);
                }
            }
        }
        return all;
    }

    /** {@return the marks of the current branch, by step} */
    List<RunEvent> events() {
        List<MetricPoint> points = path();
        if (points != counted || counting == null) {
            counting = new EventRules();
            counted = points;
            countedPoints = 0;
        }
        while (countedPoints < points.size()) {
            counting.add(points.get(countedPoints++));
        }
        List<Integer> edits = tree.path(tree.current()).stream()
                .filter(line -> line.parent() >= 0)
                .map(Line::start)
                .toList();
        return counting.events(divergence().orElse(null), edits);
    }

    /** Holds another branch beside the current one from now on. */
    void compareWith(int branch) {
        lookedAt = branch;
        compared = null;
    }

    /** {@return the branch that was looked at before this one, if it is still there} */
    Timeline.@Nullable Compared compared() {
        if (compared == null) {
            compared = tree.branches().stream()
                    .filter(branch -> branch.id() == lookedAt && branch.id() != tree.current())
                    .findFirst()
                    .map(branch -> new Timeline.Compared(branch.name(), pathOf(branch.id())))
                    .orElse(null);
        }
        return compared;
    }

    /** {@return measurements by line, for a file} */
    Map<Integer, List<MetricPoint>> allPoints() {
        Map<Integer, List<MetricPoint>> copy = new HashMap<>();
        tree.lines().forEach(line -> copy.put(line.id(), List.copyOf(points.getOrDefault(line.id(), List.of()))));
        return copy;
    }

    /** {@return the last remembered moment of the current branch at or before a step} */
    Optional<EngineState> nearest(int step) {
        Place place = place(step);
        return place == null ? Optional.empty() : frames.nearest(place.line, place.step);
    }

    /** {@return the step of that moment, or -1} */
    int nearestStep(int step) {
        Place place = place(step);
        return place == null ? -1 : place.step;
    }

    private record Place(int line, int step) {}

    private @Nullable Place place(int step) {
        List<Line> lines = tree.path(tree.current());
        Place best = null;
        for (int i = 0; i < lines.size(); i++) {
            int until = i + 1 < lines.size() ? Math.min(step, lines.get(i + 1).start()) : step;
            int found = frames.nearestStep(lines.get(i).id(), until);
            if (found >= 0 && (best == null || found >= best.step)) {
                best = new Place(lines.get(i).id(), found);
            }
        }
        return best;
    }

    @Override
    public void close() {
        frames.close();
    }
}
