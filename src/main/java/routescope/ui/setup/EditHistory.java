package routescope.ui.setup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Named edits that can be undone and redone, the last hundred of them. Knows no toolkit. */
public final class EditHistory {
    private static final int DEPTH = 100;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();

    /**
     * One edit.
     *
     * @param key what was edited: the id of a setting, or empty
     * @param name what a person calls it
     * @param before what was chosen before
     * @param after what was chosen after
     */
    public record Edit(String key, String name, Choice before, Choice after) {}

    /** Starts without edits. */
    public EditHistory() {
        // nothing was edited yet
    }

    /**
     * Adds an edit; what was undone is forgotten.
     *
     * @param edit the edit
     */
    public void push(Edit edit) {
        undone.clear();
        done.addLast(edit);
        if (done.size() > DEPTH) {
            done.removeFirst();
        }
    }

    /**
     * Replaces the last edit, of which the new one is a continuation; nothing is left when both together change nothing.
     *
     * @param edit both edits as one
     */
    public void replaceLast(Edit edit) {
        undone.clear();
        done.pollLast();
        if (!edit.before().equals(edit.after())) {
            done.addLast(edit);
        }
    }

    /** Forgets all edits: another run is open. */
    public void clear() {
        done.clear();
        undone.clear();
    }

    /** {@return the edit that undo would take back} */
    public Optional<Edit> nextUndo() {
        return Optional.ofNullable(done.peekLast());
    }

    /** {@return the edit that redo would do again} */
    public Optional<Edit> nextRedo() {
        return Optional.ofNullable(undone.peekLast());
    }

    /** {@return what was chosen before the last edit, which is taken back} */
    public Optional<Choice> undo() {
        Edit edit = done.pollLast();
        if (edit == null) {
            return Optional.empty();
        }
        undone.addLast(edit);
        return Optional.of(edit.before());
    }

    /** {@return what was chosen after the edit undone last, which is done again} */
    public Optional<Choice> redo() {
        Edit edit = undone.pollLast();
        if (edit == null) {
            return Optional.empty();
        }
        done.addLast(edit);
        return Optional.of(edit.after());
    }
}
