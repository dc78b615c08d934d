package routescope.app.file;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import routescope.app.Kept;
import routescope.core.run.Run;

/** Makes run files of open runs, and the other way round. */
public final class RunFiles {
    private RunFiles() {}

    /**
     * {@return a run file of an open run, written by this program, here and now}
     *
     * @param kept the run
     * @param view how the window shows it, by name
     * @param thumbnail a small PNG picture, empty for none
     */
    public static RunFile of(Kept kept, Map<String, String> view, byte[] thumbnail) {
        return new RunFile(kept.config(), kept.past(), kept.notes(), view, kept.dataHash(), provenance(), thumbnail);
    }

    /** {@return what a run file holds of a run} @param file the file */
    public static Kept kept(RunFile file) {
        return new Kept(file.config(), file.past(), file.notes(), file.dataHash(), null);
    }

    private static RunFile.Provenance provenance() {
        String version = Optional.ofNullable(RunFiles.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new RunFile.Provenance(
                version,
                Runtime.version().toString(),
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
                Run.THREADS,
                OffsetDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }
}
