package routescope.app.bench;

import routescope.core.tensor.Backend;

/**
 * Memory before and after many steps of the joint preset, compare on, in megabytes: flat when nothing leaks.
 *
 * @param steps updates between the two
 * @param heapBefore heap in use, after a collection
 * @param heapAfter heap in use, after a collection
 * @param offHeapBefore arrays off the heap
 * @param offHeapAfter arrays off the heap
 * @param residentBefore resident memory of the process; not-a-number where the system does not tell
 * @param residentAfter resident memory of the process
 * @param residentPeak largest resident memory since the process started
 */
public record MemoryUse(
        int steps,
        double heapBefore,
        double heapAfter,
        double offHeapBefore,
        double offHeapAfter,
        double residentBefore,
        double residentAfter,
        double residentPeak) {
    private static final double MEGABYTE = 1 << 20;

    /** {@return heap in use after a collection, in megabytes} */
    static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    /** {@return arrays off the heap, in megabytes} */
    static double offHeap() {
        return Backend.offHeapBytes() / MEGABYTE;
    }
}
