package routescope.app;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

/** What a session shows: the newest view, and whether its picture is drawn. Filled by the engine thread, read by any. */
final class Showcase {
    private final AtomicReference<SessionView> view;
    private volatile long drawn = -1;

    // Below: touched by the engine thread only.
    private @Nullable RunConfig opening;
    private @Nullable Snapshot snapshot;
    private @Nullable Notice notice;
    private long sequence;
    private double loading = Double.NaN;

    Showcase(Speed speed) {
        view = new AtomicReference<>(
                new SessionView(SessionState.EMPTY, null, null, 0, Double.NaN, null, 0, speed, "", "", ""));
    }

    SessionView view() {
        return Objects.requireNonNull(view.get());
    }

    /** Notes that a picture is on the screen. @return whether that is news */
    boolean drawn(long number) {
        boolean news = number != drawn;
        drawn = number;
        return news;
    }

    /** {@return whether the newest picture is on the screen} */
    boolean isDrawn() {
        return drawn >= sequence;
    }

    /** A configuration is being opened, or none any more. */
    void opens(@Nullable RunConfig config) {
        opening = config;
        loading = config == null ? Double.NaN : 0;
    }

    void progress(double share) {
        loading = share;
    }

    void say(@Nullable Notice standing) {
        notice = standing;
    }

    /** {@return the newest picture of the open run} */
    @Nullable
    Snapshot newest() {
        return snapshot;
    }

    /** Makes a new picture of a run. */
    void picture(Run run) {
        snapshot = run.snapshot();
        sequence++;
    }

    /** Publishes what has changed. */
    void publish(SessionState state, @Nullable OpenRun open, Pace pace) {
        RunConfig config =
                opening != null ? opening : open == null ? null : open.run().config();
        view.set(new SessionView(
                state,
                config,
                snapshot,
                sequence,
                loading,
                notice,
                pace.imagesPerSecond(),
                pace.speed(),
                open == null ? "" : open.edits().nextUndo().orElse(""),
                open == null ? "" : open.edits().nextRedo().orElse(""),
                open == null ? "" : open.notes()));
    }
}
