package routescope.app;

import java.util.function.UnaryOperator;
import routescope.core.train.Knobs;

/** A recorded edit of the open run, undoable and replayed exactly. Its name is what undo calls it. */
public sealed interface RunChange {

    /** {@return what undo calls it} */
    default String name() {
        return "";
    }

    /**
     * Knobs are turned at the step that is shown; before the end of the branch a new branch begins.
     *
     * @param name what undo calls it
     * @param turn makes the new knobs from those in force
     */
    record Turn(String name, UnaryOperator<Knobs> turn) implements RunChange {}

    /**
     * A new branch at the step that is shown, whose batches come in another order.
     *
     * @param name what undo calls it
     * @param branch name of the branch
     */
    record Begin(String name, String branch) implements RunChange {}

    /**
     * Another branch is looked at, at the same step or its end.
     *
     * @param name what undo calls it
     * @param branch its number
     */
    record Switch(String name, int branch) implements RunChange {}

    /**
     * A branch is held beside the current one; nothing that undo would take back.
     *
     * @param branch its number
     */
    record Compare(int branch) implements RunChange {}

    /**
     * Another name for a branch.
     *
     * @param name what undo calls it
     * @param branch its number
     * @param wanted the name; a blank one changes nothing
     */
    record Rename(String name, int branch, String wanted) implements RunChange {}

    /**
     * A branch goes; the only one stays.
     *
     * @param name what undo calls it
     * @param branch its number
     */
    record Delete(String name, int branch) implements RunChange {}

    /**
     * Other notes about the run. Of several in a row the last one counts, and undo takes them back together.
     *
     * @param name what undo calls it
     * @param text the notes
     */
    record Note(String name, String text) implements RunChange {}

    /** The last edit is taken back. */
    record Undo() implements RunChange {}

    /** The edit undone last is done again. */
    record Redo() implements RunChange {}
}
