package routescope.app;

import org.jspecify.annotations.Nullable;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

/**
 * What a session looks like at one moment: immutable, read by the window once a frame.
 *
 * @param state what the session is doing
 * @param config configuration of the open run, or of the one being loaded
 * @param snapshot the newest picture of the run, or null before the first; while another run loads, the old one stays
 * @param sequence number of the snapshot, growing by one with each
 * @param loading how far a load is, 0..1, or not-a-number when nothing loads
 * @param notice the standing message, or null
 * @param imagesPerSecond training images a second over the last second or so, 0 while nothing trains
 * @param speed how fast play goes
 * @param undoName the recorded edit that undo takes back, empty for none
 * @param redoName the recorded edit that redo does again, empty for none
 * @param notes what a person wrote about the open run
 */
public record SessionView(
        SessionState state,
        @Nullable RunConfig config,
        @Nullable Snapshot snapshot,
        long sequence,
        double loading,
        @Nullable Notice notice,
        double imagesPerSecond,
        Speed speed,
        String undoName,
        String redoName,
        String notes) {}
