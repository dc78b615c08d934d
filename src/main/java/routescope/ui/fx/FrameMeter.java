package routescope.ui.fx;

import java.util.Arrays;

/** Measures frames: how many a second, and how long the toolkit's thread was busy with each. Knows no toolkit. */
public final class FrameMeter {
    private static final int CAPACITY = 2048;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] ends = new long[CAPACITY];
    private final long[] blocks = new long[CAPACITY];
    private long frames;

    /** Starts without frames. */
    public FrameMeter() {
        // the fields say it all
    }

    /**
     * Counts a frame.
     *
     * @param start when its first work began, in nanoseconds
     * @param end when its last work was done, in nanoseconds, growing from call to call
     */
    public void frame(long start, long end) {
        int slot = (int) (frames % CAPACITY);
        ends[slot] = end;
        blocks[slot] = end - start;
        frames++;
    }

    /** {@return the number of frames since the start or the last {@link #reset}} */
    public long frames() {
        return frames;
    }

    /** Forgets all frames. */
    public void reset() {
        frames = 0;
    }

    /**
     * {@return frames a second over the last second}
     *
     * @param now the time, in nanoseconds
     */
    public double framesPerSecond(long now) {
        int held = held();
        int recent = 0;
        for (int i = 0; i < held; i++) {
            if (now - ends[i] < NANOS_PER_SECOND) {
                recent++;
            }
        }
        return recent;
    }

    /**
     * {@return the longest block of the last second in milliseconds, 0 without frames}
     *
     * @param now the time, in nanoseconds
     */
    public double longestBlockMillis(long now) {
        int held = held();
        long longest = 0;
        for (int i = 0; i < held; i++) {
            if (now - ends[i] < NANOS_PER_SECOND) {
                longest = Math.max(longest, blocks[i]);
            }
        }
        return longest / NANOS_PER_MILLI;
    }

    /**
     * {@return a percentile of the blocks of up to the last 2048 frames in milliseconds, not-a-number without frames}
     *
     * @param share 0 to 1, for example 0.99
     */
    public double blockPercentileMillis(double share) {
        int held = held();
        if (held == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(blocks, held);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * held) - 1;
        return sorted[Math.max(0, Math.min(held - 1, index))] / NANOS_PER_MILLI;
    }

    private int held() {
        return (int) Math.min(frames, CAPACITY);
    }
}
