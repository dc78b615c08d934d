package routescope.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import routescope.core.run.Run;
import routescope.core.run.RunTree;

/** The recorded edits of one run that can be undone and redone: each is what there was before and after it. */
final class RunEdits {
    private static final int DEPTH = 100;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    /** What an edit can change. */
    private record Content(RunTree tree, String notes) {
        static Content of(OpenRun open) {
            return new Content(open.run().tree(), open.notes());
        }

        void putBack(OpenRun open, int step, BooleanSupplier keepGoing) {
            open.setNotes(notes);
            if (!tree.equals(open.run().tree())) {
                open.run().show(tree, step, keepGoing);
            }
        }
    }

    private record Edit(String name, int step, Content before, Content after, boolean isNote) {}

    /** Carries a change out. @param keepGoing asked before each step that is replayed */
    void carryOut(OpenRun open, RunChange change, BooleanSupplier keepGoing) {
        if (change instanceof RunChange.Undo) {
            undo(open, keepGoing);
        } else if (change instanceof RunChange.Redo) {
            redo(open, keepGoing);
        } else if (change instanceof RunChange.Note note) {
            Content before = Content.of(open);
            open.setNotes(note.text());
            push(new Edit(note.name(), open.run().position().step(), before, Content.of(open), true));
        } else {
            Content before = Content.of(open);
            int step = open.run().position().step();
            make(open.run(), change, keepGoing);
            push(new Edit(change.name(), step, before, Content.of(open), false));
        }
    }

    private void push(Edit edit) {
        if (edit.after().equals(edit.before())) {
            return;
        }
        undone.clear();
        Edit last = done.peekLast();
        if (last != null && last.isNote() && edit.isNote()) {
            // Training since the last note is no part of either.
            done.removeLast();
            done.addLast(new Edit(edit.name(), last.step(), last.before(), edit.after(), true));
        } else {
            done.addLast(edit);
        }
        if (done.size() > DEPTH) {
            done.removeFirst();
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
        } else if (change instanceof RunChange.Compare compare) {
            run.compareWith(compare.branch());
        } else if (change instanceof RunChange.Rename rename && !rename.wanted().isBlank()) {
            run.show(tree.renamed(rename.branch(), rename.wanted().strip()), step, keepGoing);
        } else if (change instanceof RunChange.Delete delete && tree.branches().size() > 1) {
            run.show(tree.without(delete.branch()), step, keepGoing);
        }
    }

    private void undo(OpenRun open, BooleanSupplier keepGoing) {
        Edit last = done.pollLast();
        if (last != null) {
            // What was trained since the edit is kept with it: redo finds it again.
            undone.addLast(new Edit(last.name(), last.step(), last.before(), Content.of(open), last.isNote()));
            wanted(last.before(), last, open).putBack(open, last.step(), keepGoing);
        }
    }

    private void redo(OpenRun open, BooleanSupplier keepGoing) {
        Edit last = undone.pollLast();
        if (last != null) {
            done.addLast(new Edit(last.name(), last.step(), Content.of(open), last.after(), last.isNote()));
            wanted(last.after(), last, open).putBack(open, last.step(), keepGoing);
        }
    }

    /** Notes come and go without the run: undoing them neither takes training back nor goes anywhere. */
    private static Content wanted(Content side, Edit edit, OpenRun open) {
        return edit.isNote() ? new Content(open.run().tree(), side.notes()) : side;
    }

    /** {@return what undo would take back} */
    Optional<String> nextUndo() {
        return Optional.ofNullable(done.peekLast()).map(Edit::name);
    }

    /** {@return what redo would do again} */
    Optional<String> nextRedo() {
        return Optional.ofNullable(undone.peekLast()).map(Edit::name);
    }
}
