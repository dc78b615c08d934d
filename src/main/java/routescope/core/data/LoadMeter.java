package routescope.core.data;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Counts what a load has made, tells it every few hundred patches, and stops the load when asked to. */
final class LoadMeter {
    private static final int BETWEEN_REPORTS = 256;

    private final LoadProgress progress;
    private final long total;
    private long done;
    private long reported;

    /** Reports the beginning at once, so that a load may be cancelled before it starts. */
    LoadMeter(LoadProgress progress, long total) {
        this.progress = progress;
        this.total = total;
        report();
    }

    /** Counts the patches just made. */
    void advance(int patches) {
        done += patches;
        if (done - reported >= BETWEEN_REPORTS || done == total) {
            report();
        }
    }

    private void report() {
        reported = done;
        if (!progress.report(done, total)) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "Making the images");
        }
    }
}
