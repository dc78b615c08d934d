package routescope.app;

import org.jspecify.annotations.Nullable;
import routescope.core.run.Remembered;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

/**
 * An open run as a value: what a file of it holds, and from what it can be opened again. Immutable.
 *
 * @param config what is run
 * @param past lines, branches, key frames and measurements
 * @param notes what a person wrote about it
 * @param dataHash {@code sourceHash} of its images; empty when any will do
 * @param picture the newest picture of it, or null before the first
 */
public record Kept(
        RunConfig config,
        Remembered past,
        String notes,
        String dataHash,
        @Nullable Snapshot picture) {}
