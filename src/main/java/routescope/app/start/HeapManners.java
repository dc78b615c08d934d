package routescope.app.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the heap near what is in use. Left alone, the virtual machine starts with a sixty-fourth of the machine's memory
 * and gives little back: hundreds of megabytes for a program that lives in ninety.
 */
public final class HeapManners {
    private static final Logger LOG = LoggerFactory.getLogger(HeapManners.class);

    private HeapManners() {}

    /** Asks the virtual machine to give free heap back after a collection. Another kind of machine is left as it is. */
    public static void keepSmall() {
        @Nullable HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        try {
            machine.setVMOption("MinHeapFreeRatio", "20");
            machine.setVMOption("MaxHeapFreeRatio", "45");
        } catch (IllegalArgumentException e) {
            // Another collector, without these options: nothing is lost but memory.
            LOG.debug("the heap cannot be kept small", e);
        }
    }
}
