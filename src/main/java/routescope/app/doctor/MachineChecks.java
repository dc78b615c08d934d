package routescope.app.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import routescope.app.doctor.Finding.State;

/** Java and memory. */
final class MachineChecks {
    private static final int OLDEST_JAVA = 17;
    private static final long MEGABYTE = 1 << 20;
    private static final long SMALL_HEAP = 500 * MEGABYTE;
    private static final long SMALL_FREE = 700 * MEGABYTE;

    private MachineChecks() {}

    /** {@return whether this Java is new enough} @param feature e.g. 17 @param name of the virtual machine */
    static Finding java(int feature, String name) {
        return feature >= OLDEST_JAVA
                ? Finding.of("java", State.OK, "fits", Integer.toString(feature), name)
                : Finding.of("java", State.FAIL, "old", Integer.toString(feature), name);
    }

    /** {@return whether the heap is large enough} @param bytes largest size of the heap */
    static Finding heap(long bytes) {
        String megabytes = Long.toString(bytes / MEGABYTE);
        return bytes >= SMALL_HEAP
                ? Finding.of("heap", State.OK, "enough", megabytes)
                : Finding.of("heap", State.WARN, "small", megabytes);
    }

    /** {@return whether this machine has memory enough} */
    static Finding memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            return memory(system.getTotalMemorySize(), system.getFreeMemorySize());
        }
        return Finding.of("memory", State.OK, "unknown");
    }

    /** {@return whether there is memory enough} @param total bytes in all @param free bytes free, caches not counted */
    static Finding memory(long total, long free) {
        Object[] values = {Long.toString(total / MEGABYTE), Long.toString(free / MEGABYTE)};
        return total >= 2 * SMALL_FREE || free >= SMALL_FREE
                ? Finding.of("memory", State.OK, "enough", values)
                : Finding.of("memory", State.WARN, "small", values);
    }
}
