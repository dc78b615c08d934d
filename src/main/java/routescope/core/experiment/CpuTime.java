package routescope.core.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Time of one core that a thread has used. Pauses, and other work on the same machine, do not count, so that the number
 * can be kept beside the result. To be asked on one thread.
 */
final class CpuTime {
    private static final double NANOS = 1e9;

    private final double begin;

    private CpuTime(double begin) {
        this.begin = begin;
    }

    /** {@return a clock that begins now, for the calling thread} */
    static CpuTime start() {
        return new CpuTime(now());
    }

    /** {@return seconds of one core since the start; not-a-number where the machine does not count them} */
    double seconds() {
        return now() - begin;
    }

    private static double now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean counts = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
        return counts ? threads.getCurrentThreadCpuTime() / NANOS : Double.NaN;
    }
}
