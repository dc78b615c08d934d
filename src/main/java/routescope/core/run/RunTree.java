package routescope.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
