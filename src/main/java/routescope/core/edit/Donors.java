package routescope.core.edit;

import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;

/**
 * Where patches are taken from.
 *
 * @param test the test images
 * @param train the training images, or null while nobody has asked for them
 */
public record Donors(PatchSet test, @Nullable PatchSet train) {

    /**
     * {@return the images a patch is taken from}
     *
     * @param donor the patch
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when there is no such patch
     */
    public PatchSet set(Donor donor) {
        PatchSet set = donor.training() ? train : test;
        if (set == null
                || donor.image() < 0
                || donor.image() >= set.size()
                || donor.patch() < 0
                || donor.patch() >= set.grid().patches()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "There is no patch %d of image %d among the %s images"
                            .formatted(donor.patch(), donor.image(), donor.training() ? "training" : "test"),
                    "Choose a patch of an image of the run.");
        }
        return set;
    }
}
