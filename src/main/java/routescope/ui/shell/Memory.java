package routescope.ui.shell;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;
import routescope.core.run.Timeline;
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

    /** {@return what a history takes, in words} @param timeline of the moment that is shown */
    static String words(Timeline timeline) {
        Timeline.HistoryUse use = timeline.memory();
        String held = Texts.get("status.history.text", megabytes(use.heldBytes()), megabytes(use.budgetBytes()));
        String spilled = use.spilledBytes() == 0
                ? held
                : Texts.get("status.history.spilled", held, megabytes(use.spilledBytes()));
        return timeline.tree().branches().size() < 2
                ? spilled
                : Texts.get("status.history.branch", timeline.tree().branch().name(), spilled);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEGABYTE);
    }
}
