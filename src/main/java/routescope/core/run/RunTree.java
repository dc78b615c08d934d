package routescope.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routescope.core.train.Knobs;

/**
 * All lines and branches of a run, as a value: an edit makes another tree, and taking an edit back is putting the tree
 * before it in force again. A tree needs only the configuration beside it to rebuild the whole run.
 *
 * @param lines every line that a branch needs, parents before their children
 * @param branches at least one
 * @param current number of the branch that is looked at and trained
 */
public record RunTree(List<Line> lines, List<Branch> branches, int current) {

    /** Takes copies of the lists. */
    public RunTree {
        lines = List.copyOf(lines);
        branches = List.copyOf(branches);
    }

    /**
     * {@return the tree of a run at its start}
     *
     * @param knobs those of the configuration
     * @param name name of the first branch
     */
    public static RunTree start(Knobs knobs, String name) {
        return new RunTree(List.of(new Line(0, -1, 0, 0, knobs)), List.of(new Branch(0, name, 0)), 0);
    }

    /** {@return the line of a number} @param id its number @throws IllegalArgumentException when there is none */
    public Line line(int id) {
        return lines.stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + id));
    }

    /** {@return the branch of a number} @param id its number @throws IllegalArgumentException when there is none */
    public Branch branch(int id) {
        return branches.stream()
                .filter(branch -> branch.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no branch " + id));
    }

    /** {@return the branch that is looked at} */
    public Branch branch() {
        return branch(current);
    }

    /** {@return the lines of a branch, first to last} @param branch its number */
    public List<Line> path(int branch) {
        List<Line> path = new ArrayList<>();
        for (int id = branch(branch).tip(); id >= 0; id = line(id).parent()) {
            path.add(line(id));
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * {@return the line a branch follows at a step: at the step where an edit was made, the line after it}
     *
     * @param branch number of the branch
     * @param step any step from 0 on
     */
    public Line at(int branch, int step) {
        List<Line> path = path(branch);
        Line found = path.get(0);
        for (Line line : path) {
            if (line.start() <= step) {
                found = line;
            }
        }
        return found;
    }

    /** {@return the furthest step of a branch} @param branch its number */
    public int end(int branch) {
        return line(branch(branch).tip()).end();
    }

    /** {@return the same with the current branch going on along a new line} @param line its parent is the tip so far */
    RunTree extended(Line line) {
        Branch now = branch();
        return with(
                line,
                branches.stream()
                        .map(branch -> branch.id() == now.id() ? new Branch(now.id(), now.name(), line.id()) : branch)
                        .toList(),
                current);
    }

    /** {@return the same with a new branch along a new line, which becomes the current one} */
    RunTree forked(Line line, Branch branch) {
        List<Branch> more = new ArrayList<>(branches);
        more.add(branch);
        return with(line, more, branch.id());
    }

    private RunTree with(Line line, List<Branch> changed, int currentBranch) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new RunTree(more, changed, currentBranch);
    }

    /** {@return the same looking at another branch} @param branch its number */
    public RunTree switchedTo(int branch) {
        return new RunTree(lines, branches, branch(branch).id());
    }

    /** {@return the same with another name for a branch} @param id its number @param name the name */
    public RunTree renamed(int id, String name) {
        Branch old = branch(id);
        return new RunTree(
                lines,
                branches.stream()
                        .map(branch -> branch.equals(old) ? new Branch(id, name, old.tip()) : branch)
                        .toList(),
                current);
    }

    /**
     * {@return the same without a branch and the lines only it needs; where it was the current one, the first of the
     * others is looked at}
     *
     * @param id its number
     * @throws IllegalArgumentException when it is the only one
     */
    public RunTree without(int id) {
        List<Branch> left =
                branches.stream().filter(branch -> branch.id() != id).toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException("the only branch stays");
        }
        int next = current == id ? left.get(0).id() : current;
        RunTree wide = new RunTree(lines, left, next);
        Set<Integer> needed = new HashSet<>();
        left.forEach(branch -> wide.path(branch.id()).forEach(line -> needed.add(line.id())));
        return new RunTree(
                lines.stream().filter(line -> needed.contains(line.id())).toList(), left, next);
    }

    /** {@return the same with lines reaching as far as is known} @param ends furthest step by number of the line */
    RunTree reaching(Map<Integer, Integer> ends) {
        return new RunTree(
                lines.stream()
                        .map(line -> line.reaching(Math.max(line.end(), ends.getOrDefault(line.id(), line.end()))))
                        .toList(),
                branches,
                current);
    }
}
