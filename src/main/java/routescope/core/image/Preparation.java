package routescope.core.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import routescope.core.patch.PatchGrid;

/**
 * What is done to every picture before a model sees it: turned upright, made square, resized to the patch grid, grey or
 * colour, scaled to 0..1. Training images and routed images go through the same steps; every step leaves 8-bit values, so
 * that what is shown is what is learnt from.
 *
 * @param framing how a picture becomes square
 * @param background grey level 0..255 of the bars of a letterbox
 * @param grid patches per side
 * @param patchSide pixels per side of a patch
 * @param tint grey or colour
 */
public record Preparation(Framing framing, int background, int grid, int patchSide, Tint tint) {

    /** The middle square, 4 x 4 patches of 16 x 16 pixels, in colour. */
    public static final Preparation DEFAULT = new Preparation(Framing.CROP, 255, 4, 16, Tint.COLOUR);

    /**
     * {@return what makes pictures fit a model that learnt from other images; empty when its patches are no square pixels}
     *
     * @param grid how the model's images are cut
     * @param framing how a picture becomes square
     */
    public static Optional<Preparation> fitting(PatchGrid grid, Framing framing) {
        boolean square = grid.rows() == grid.columns() && grid.patchHeight() == grid.patchWidth();
        Optional<Tint> tint = Arrays.stream(Tint.values())
                .filter(one -> one.channels() == grid.channels())
                .findFirst();
        return square
                ? tint.map(one -> new Preparation(framing, DEFAULT.background(), grid.rows(), grid.patchHeight(), one))
                : Optional.empty();
    }

    /** {@return pixels per side of a prepared picture} */
    @JsonIgnore
    public int side() {
        return grid * patchSide;
    }

    /** {@return how prepared pictures are cut into patches} */
    public PatchGrid patchGrid() {
        return new PatchGrid(grid, grid, patchSide, patchSide, tint.channels());
    }

    /**
     * Prepares an opened file.
     *
     * @param image the file, not modified
     * @return the picture after every step
     */
    public PreparedImage prepare(DecodedImage image) {
        return prepare(image.pixels(), image.orientation());
    }

    /**
     * Prepares a picture.
     *
     * @param stored the picture, not modified
     * @param orientation its EXIF orientation, 1 when it is upright
     * @return the picture after every step
     */
    public PreparedImage prepare(PixelRaster stored, int orientation) {
        List<PreparedStep> steps = new ArrayList<>();
        PixelRaster now = stored;
        for (PreparationStep step : PreparationStep.values()) {
            PixelRaster next = apply(step, now, orientation);
            steps.add(new PreparedStep(step, next, next != now || step == PreparationStep.SCALE));
            now = next;
        }
        return new PreparedImage(stored, steps, scale(now));
    }

    /**
     * Prepares a picture without keeping what the steps look like: for many pictures.
     *
     * @param image the file, not modified
     * @return {@code [patches][patchSize]} its patches, row by row, each with its pixels row by row, 0..1
     */
    public float[][] patches(DecodedImage image) {
        PixelRaster now = image.pixels();
        for (PreparationStep step : PreparationStep.values()) {
            now = apply(step, now, image.orientation());
        }
        return cut(scale(now));
    }

    /**
     * Cuts prepared values into patches.
     *
     * @param values {@code [side][side][channels]}, not modified
     * @return {@code [patches][patchSize]}
     */
    public float[][] cut(float[] values) {
        int channels = tint.channels();
        int patchRow = patchSide * channels;
        float[][] patches = new float[grid * grid][patchSide * patchRow];
        for (int patch = 0; patch < patches.length; patch++) {
            int top = patch / grid * patchSide;
            int left = patch % grid * patchSide;
            for (int y = 0; y < patchSide; y++) {
                int from = ((top + y) * side() + left) * channels;
                System.arraycopy(values, from, patches[patch], y * patchRow, patchRow);
            }
        }
        return patches;
    }

    private PixelRaster apply(PreparationStep step, PixelRaster picture, int orientation) {
        return switch (step) {
            case ORIENT -> Orientation.upright(picture, orientation);
            case FRAME -> Frames.square(picture, framing, background);
            case RESIZE -> Resampler.resize(picture, side(), side());
            case TINT -> Frames.tint(picture, tint);
            case SCALE -> picture;
        };
    }

    private static float[] scale(PixelRaster picture) {
        float[] values = new float[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (picture.values()[i] & 0xFF) / 255f;
        }
        return values;
    }
}
