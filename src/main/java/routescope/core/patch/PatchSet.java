package routescope.core.patch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labelled images cut into patches, with what is true of each patch. Immutable by agreement: nobody writes into the
 * arrays. A patch's values may be shared between images that were composed from the same source item.
 *
 * @param grid how the images are cut
 * @param rows {@code [images * patches][patchSize]} values; row {@code image * patches + patch}
 * @param labels {@code [images]} class index, 0..classes-1, or {@link #UNKNOWN_LABEL}; of two classes, 1 is y = +1 and 0
 *     is y = -1
 * @param truth {@code [images * patches]} what is true of each patch
 * @param kinds {@code [images * patches]} what was put there, an index into {@code kindNames}
 * @param classNames name of each class
 * @param kindNames name of each thing that can stand in a patch (digits, pattern sets)
 * @param signed whether values are signed (pattern vectors) or in 0..1 (pixels)
 * @param cues what goes with the labels without making them, null where nothing is known to
 */
public record PatchSet(
        PatchGrid grid,
        float[][] rows,
        int[] labels,
        Truth[] truth,
        int[] kinds,
        List<String> classNames,
        List<String> kindNames,
        boolean signed,
        @Nullable Cues cues) {
    /** The label of an image whose class nobody knows: a picture of the user. */
    public static final int UNKNOWN_LABEL = -1;

    /** {@return the same images with these cues} @param known what goes with the labels */
    public PatchSet withCues(@Nullable Cues known) {
        return new PatchSet(grid, rows, labels, truth, kinds, classNames, kindNames, signed, known);
    }

    /** {@return the same images with other values} @param values {@code [images * patches][patchSize]} */
    public PatchSet withRows(float[][] values) {
        return new PatchSet(grid, values, labels, truth, kinds, classNames, kindNames, signed, cues);
    }

    /** {@return the number of images} */
    public int size() {
        return labels.length;
    }

    /** {@return the number of classes} */
    public int classes() {
        return classNames.size();
    }

    /** {@return the images of the run alone: guests, whose class nobody knows, come after them} */
    public PatchSet known() {
        int images = labels.length;
        while (images > 0 && labels[images - 1] == UNKNOWN_LABEL) {
            images--;
        }
        if (images == labels.length) {
            return this;
        }
        int patches = images * grid.patches();
        return new PatchSet(
                grid,
                Arrays.copyOf(rows, patches),
                Arrays.copyOf(labels, images),
                Arrays.copyOf(truth, patches),
                Arrays.copyOf(kinds, patches),
                classNames,
                kindNames,
                signed,
                cues == null ? null : cues.first(images));
    }

    /** {@return whether the class of an image is known} @param image index of the image */
    public boolean labelKnown(int image) {
        return labels[image] >= 0;
    }

    /**
     * {@return the values of one patch, not to be modified}
     *
     * @param image index of the image
     * @param patch number of the patch
     */
    public float[] patch(int image, int patch) {
        return rows[image * grid.patches() + patch];
    }

    /**
     * {@return what is true of one patch}
     *
     * @param image index of the image
     * @param patch number of the patch
     */
    public Truth truth(int image, int patch) {
        return truth[image * grid.patches() + patch];
    }

    /**
     * {@return what was put into one patch}
     *
     * @param image index of the image
     * @param patch number of the patch
     */
    public String kind(int image, int patch) {
        return kindNames.get(kinds[image * grid.patches() + patch]);
    }

    /** {@return whether anything is known of any patch: composed images, as opposed to pictures that were found} */
    public boolean truthKnown() {
        for (Truth known : truth) {
            if (known != Truth.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the number of the discriminative patch, or -1 when the image has none or nobody knows it}
     *
     * @param image index of the image
     */
    public int discriminativePatch(int image) {
        int patches = grid.patches();
        for (int patch = 0; patch < patches; patch++) {
            if (truth[image * patches + patch] == Truth.DISCRIMINATIVE) {
                return patch;
            }
        }
        return -1;
    }
}
