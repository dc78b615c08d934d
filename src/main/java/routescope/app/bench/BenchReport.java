package routescope.app.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a bench measured. Its JSON form is described in {@code src/docs/bench.md}; a change of its fields raises
 * the format.
 *
 * @param format number of this form
 * @param machine what was measured on
 * @param batch images an update
 * @param patches patches an image
 * @param patchSize values a patch
 * @param imagesPerSecond by model, the fastest repeat at the better number of threads: the rule of the comparison
 * @param speeds every model at every number of threads
 * @param gemmPeakGflops by number of threads, the fastest product this machine makes
 * @param start how long starting takes
 * @param memory memory over many steps
 * @param runFile saving and opening a run
 * @param window the window beside the terminal, when asked for
 */
public record BenchReport(
        int format,
        Machine machine,
        int batch,
        int patches,
        int patchSize,
        Map<String, Double> imagesPerSecond,
        List<ModelSpeed> speeds,
        Map<String, Double> gemmPeakGflops,
        StartTimes start,
        MemoryUse memory,
        RunFileSpeed runFile,
        @Nullable WindowSpeed window) {
    /** The present form. */
    public static final int FORMAT = 1;
}
