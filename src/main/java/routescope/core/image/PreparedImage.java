package routescope.core.image;

import java.util.List;

/**
 * A picture as the model sees it, and how it became so.
 *
 * @param before the picture as it came from its file
 * @param steps what was done, in order
 * @param values {@code [side][side][channels]} of the last picture, each 0..1
 */
public record PreparedImage(PixelRaster before, List<PreparedStep> steps, float[] values) {

    /** Takes a copy of the list. */
    public PreparedImage {
        steps = List.copyOf(steps);
    }

    /** {@return the last picture} */
    public PixelRaster picture() {
        return steps.get(steps.size() - 1).after();
    }
}
