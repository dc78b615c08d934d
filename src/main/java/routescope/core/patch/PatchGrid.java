package routescope.core.patch;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * How an image is cut into patches: {@code rows x columns} patches of {@code patchHeight x patchWidth} pixels with
 * {@code channels} values each. Patches are numbered row by row from the top left.
 *
 * @param rows patches from top to bottom
 * @param columns patches from left to right
 * @param patchHeight pixels of a patch from top to bottom
 * @param patchWidth pixels of a patch from left to right
 * @param channels values per pixel
 */
public record PatchGrid(int rows, int columns, int patchHeight, int patchWidth, int channels) {

    /**
     * Checks the sizes.
     *
     * @throws RoutescopeException when a size is below one
     */
    public PatchGrid {
        if (Math.min(Math.min(rows, columns), Math.min(Math.min(patchHeight, patchWidth), channels)) < 1) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A patch grid of %d x %d patches of %d x %d x %d values does not exist"
                            .formatted(rows, columns, patchHeight, patchWidth, channels),
                    "Every size is at least 1.");
        }
    }

    /** {@return n, the patches of an image} */
    public int patches() {
        return rows * columns;
    }

    /** {@return d, the values of a patch} */
    public int patchSize() {
        return patchHeight * patchWidth * channels;
    }

    /** {@return the row of a patch, from 0} @param patch its number */
    public int row(int patch) {
        return patch / columns;
    }

    /** {@return the column of a patch, from 0} @param patch its number */
    public int column(int patch) {
        return patch % columns;
    }
}
