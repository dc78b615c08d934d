package routescope.app.bench;

/**
 * How much to measure.
 *
 * @param seconds how long each model is measured at each number of threads
 * @param repeats into how many repeats that is split
 * @param windowSeconds how long the window plays, and how long its preset is measured without a window
 * @param steadySteps updates between the two looks at memory
 * @param fileMegabytes size of the run file that is saved and opened
 */
public record BenchOptions(double seconds, int repeats, double windowSeconds, int steadySteps, double fileMegabytes) {}
