package routescope.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import routescope.core.run.Run;
import routescope.core.run.RunTree;

/** The recorded edits of one run that can be undone and redone: each is the tree before and the tree after it. */
final class RunEdits {
    private static final int DEPTH = 100;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    private record Edit(String name, int step, RunTree before, RunTree after) {}

    /** Carries a change out. @param keepGoing asked before each step that is replayed */
    void carryOut(Run run, RunChange change, BooleanSupplier keepGoing) {
        if (change instanceof RunChange.Undo) {
            undo(run, keepGoing);
        } else if (change instanceof RunChange.Redo) {
            redo(run, keepGoing);
        } else {
            RunTree before = run.tree();
            int step = run.position().step();
            make(run, change, keepGoing);
            if (!run.tree().equals(before)) {
                done.addLast(new Edit(change.name(), step, before, run.tree()));
                undone.clear();
                if (done.size() > DEPTH) {
                    done.removeFirst();
                }
            }
        }
    }

    private static void make(Run run, RunChange change, BooleanSupplier keepGoing) {
        RunTree tree = run.tree();
        int step = run.position().step();
        if (change instanceof RunChange.Turn turn) {
            run.edit(
                    turn.turn().apply(run.engine().knobs()),
                    "branch " + (tree.branches().size() + 1));
        } else if (change instanceof RunChange.Begin begin) {
            run.branch(begin.branch());
        } else if (change instanceof RunChange.Switch other) {
            run.show(tree.switchedTo(other.branch()), step, keepGoing);
        } else if (change instanceof RunChange.Rename rename && !rename.wanted().isBlank()) {
            run.show(tree.renamed(rename.branch(), rename.wanted().strip()), step, keepGoing);
        } else if (change instanceof RunChange.Delete delete && tree.branches().size() > 1) {
            run.show(tree.without(delete.branch()), step, keepGoing);
        }
    }

    private void undo(Run run, BooleanSupplier keepGoing) {
        Edit last = done.pollLast();
        if (last != null) {
            // What was trained since the edit is kept with it: redo finds it again.
            undone.addLast(new Edit(last.name(), last.step(), last.before(), run.tree()));
            run.show(last.before(), last.step(), keepGoing);
        }
    }

    private void redo(Run run, BooleanSupplier keepGoing) {
        Edit last = undone.pollLast();
        if (last != null) {
            done.addLast(new Edit(last.name(), last.step(), run.tree(), last.after()));
            run.show(last.after(), last.step(), keepGoing);
        }
    }

    /** {@return what undo would take back} */
    Optional<String> nextUndo() {
        return Optional.ofNullable(done.peekLast()).map(Edit::name);
    }

    /** {@return what redo would do again} */
    Optional<String> nextRedo() {
        return Optional.ofNullable(undone.peekLast()).map(Edit::name);
    }

    /** Another run has no edits yet. */
    void clear() {
        done.clear();
        undone.clear();
    }
}
