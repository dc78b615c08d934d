package routescope.app.bench;

/**
 * How long starting takes, in milliseconds.
 *
 * @param nativeLibrary loading the native library
 * @param images making 1000 training images
 * @param firstStep from images to the end of the first update
 * @param processToFirstStep from the start of the process to the end of the first update
 */
public record StartTimes(double nativeLibrary, double images, double firstStep, double processToFirstStep) {}
