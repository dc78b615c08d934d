package routescope.app.bench;

/**
 * How long a run takes into a file and out of it.
 *
 * @param megabytes size of the file
 * @param step steps of the run
 * @param keyFrames moments in the file
 * @param keepSeconds how long training waits while the run is taken down
 * @param saveSeconds from there until the file is on the disk
 * @param readSeconds reading and checking the file
 * @param openSeconds that, and the run standing at its step, its images made again
 */
public record RunFileSpeed(
        double megabytes,
        int step,
        int keyFrames,
        double keepSeconds,
        double saveSeconds,
        double readSeconds,
        double openSeconds) {}
