package routescope.app;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Run;
import routescope.core.run.Snapshot;

/** The run that is open in a session, with its notes and its undoable edits. Engine thread only. */
final class OpenRun implements AutoCloseable {
    private final Run run;
    private final RunEdits edits;
    private String notes;

    OpenRun(Run run, String notes, RunEdits edits) {
        this.run = run;
        this.notes = notes;
        this.edits = edits;
    }

    Run run() {
        return run;
    }

    RunEdits edits() {
        return edits;
    }

    String notes() {
        return notes;
    }

    void setNotes(String text) {
        notes = text;
    }

    /** Carries a change out. @param keepGoing asked before each step that is replayed */
    void edit(RunChange change, BooleanSupplier keepGoing) {
        edits.carryOut(this, change, keepGoing);
    }

    /** {@return everything a file holds of it} @param picture the newest one of it; pictures of the user stay out of files */
    Kept kept(@Nullable Snapshot picture) {
        boolean own =
                picture != null && !picture.test().labelKnown(picture.probe().images()[0]);
        return new Kept(run.config(), run.remembered(), notes, run.data().sourceHash(), own ? null : picture);
    }

    @Override
    public void close() {
        run.close();
    }
}
