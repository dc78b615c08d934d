package routescope.core.image;

/**
 * A step that was done, with what came out of it.
 *
 * @param step the step
 * @param after the picture after it; the picture before is the one after the step before
 * @param changed whether the step changed anything
 */
public record PreparedStep(PreparationStep step, PixelRaster after, boolean changed) {}
