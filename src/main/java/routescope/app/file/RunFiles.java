package routescope.app.file;

import java.util.Map;
import routescope.app.Kept;

/** Makes run files of open runs, and the other way round. */
public final class RunFiles {
    /** A session trains with one worker: the other processor draws. */
    private static final int SESSION_WORKERS = 1;

    private RunFiles() {}

    /**
     * {@return a run file of an open run, written by this program, here and now}
     *
     * @param kept the run
     * @param view how the window shows it, by name
     * @param thumbnail a small PNG picture, empty for none
     */
    public static RunFile of(Kept kept, Map<String, String> view, byte[] thumbnail) {
        return new RunFile(
                kept.config(),
                kept.past(),
                kept.notes(),
                view,
                kept.dataHash(),
                RunFile.Provenance.here(SESSION_WORKERS),
                thumbnail);
    }

    /** {@return what a run file holds of a run} @param file the file */
    public static Kept kept(RunFile file) {
        return new Kept(file.config(), file.past(), file.notes(), file.dataHash(), null);
    }
}
