package routescope.app;

/** Keeps play at a speed, and measures how many images a second really go through. One thread only. */
final class Pace {
    private static final long WINDOW_NANOS = 500_000_000L;

    private Speed speed;
    private long nextDue;
    private long windowStart;
    private long windowImages;
    private double imagesPerSecond;

    Pace(Speed speed) {
        this.speed = speed;
    }

    Speed speed() {
        return speed;
    }

    void setSpeed(Speed speed, long now) {
        this.speed = speed;
        nextDue = now;
    }

    /** Begins to measure and to count time anew: play has just started. */
    void start(long now) {
        nextDue = now;
        windowStart = now;
        windowImages = 0;
        imagesPerSecond = 0;
    }

    void stop() {
        imagesPerSecond = 0;
    }

    /** {@return nanoseconds until the next step is due, 0 or less when it is} */
    long untilDue(long now) {
        return speed.isMax() ? 0 : nextDue - now;
    }

    /** Counts a step that has just been made. */
    void stepped(int images, long now) {
        if (!speed.isMax()) {
            long interval = (long) (1e9 / speed.stepsPerSecond());
            // A late step does not make the following ones hurry: a burst would be worse to look at than a pause.
            nextDue = Math.max(nextDue + interval, now - interval);
        }
        windowImages += images;
        long elapsed = now - windowStart;
        if (elapsed >= WINDOW_NANOS) {
            imagesPerSecond = windowImages * 1e9 / elapsed;
            windowStart = now;
            windowImages = 0;
        }
    }

    double imagesPerSecond() {
        return imagesPerSecond;
    }
}
