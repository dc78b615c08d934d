package routescope.core.data;

/** How much memory new images may take. */
interface FreeMemory {

    /** The memory of this Java process. Only when it does not seem to suffice, what nobody uses any more is collected. */
    FreeMemory HEAP = wanted -> {
        if (free() < wanted) {
            System.gc();
        }
        return free();
    };

    /**
     * {@return the bytes that are free}
     *
     * @param wanted so many are hoped for
     */
    long bytes(long wanted);

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
