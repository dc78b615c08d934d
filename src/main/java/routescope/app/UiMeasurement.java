package routescope.app;

/**
 * What the window was measured to do.
 *
 * @param seconds how long it played, after as long a time that was not counted: the compiler of the virtual machine
 *     shares the processor with it at first
 * @param imagesPerSecond training images a second while playing at full speed with every view open
 * @param coldImagesPerSecond the same in the time before, from the first picture on
 * @param framesPerSecond frames drawn a second
 * @param longestBlock99 milliseconds that the toolkit's thread was busy at a stretch, 99th percentile
 * @param longestBlock the longest of these stretches in milliseconds
 * @param nextToDrawn95 milliseconds from pressing Next until every view is drawn, 95th percentile
 * @param nextPresses how often Next was pressed
 * @param dragFramesPerSecond pictures a second while the time slider is dragged across 1000 steps
 * @param startToFirstPicture milliseconds from the start of the process to the first picture of a trained step
 */
public record UiMeasurement(
        double seconds,
        double imagesPerSecond,
        double coldImagesPerSecond,
        double framesPerSecond,
        double longestBlock99,
        double longestBlock,
        double nextToDrawn95,
        int nextPresses,
        double dragFramesPerSecond,
        double startToFirstPicture) {}
