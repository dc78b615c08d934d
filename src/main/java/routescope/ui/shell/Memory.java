package routescope.ui.shell;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;
import routescope.ui.text.Texts;

/** How much memory the program uses: heap, and the native memory of the arithmetic library. */
final class Memory {
    private static final double MEGABYTE = 1 << 20;

    private final LongSupplier offHeap;

    /** @param offHeap bytes of the arithmetic library */
    Memory(LongSupplier offHeap) {
        this.offHeap = offHeap;
    }

    /** {@return it in words} */
    String words() {
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.totalMemory() - runtime.freeMemory();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Texts.get("status.memory.text", megabytes(heap), megabytes(direct + offHeap.getAsLong()));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEGABYTE);
    }
}
