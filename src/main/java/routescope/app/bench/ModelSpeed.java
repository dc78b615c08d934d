package routescope.app.bench;

/**
 * Training speed of one model at one number of threads.
 *
 * @param model its name
 * @param threads threads that train: workers that share each step, each with products of one thread
 * @param repeats how often it was measured
 * @param min images a second of the slowest repeat
 * @param median images a second of the middle repeat
 * @param max images a second of the fastest repeat
 * @param gflops billions of floating point operations a second of the fastest repeat, counted from the sizes
 * @param shareOfPeak the same as a share of the fastest product at this number of threads
 */
public record ModelSpeed(
        String model,
        int threads,
        int repeats,
        double min,
        double median,
        double max,
        double gflops,
        double shareOfPeak) {}
