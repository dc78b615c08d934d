package routescope.core.data;

import java.util.Optional;
import java.util.OptionalInt;
import routescope.core.patch.PatchSet;

/**
 * Training and test images of a run, with what is known of them.
 *
 * @param train the training images
 * @param test the test images; no source digit serves both when the source is finite
 * @param lStar l* as the data really has it (paper 1, Definition D.3: one more than the largest number of irrelevant
 *     patches of a training sample with {@code |<o_1 - o_2, q>| > (1 - delta_d) / 2}), known for pattern data
 * @param sourceHash SHA-256, in hexadecimal, over a CRC-32C of the values of each patch and over the labels, so that a run
 *     can be recognised again
 * @param origins the files the images come from, when they were files of the user
 */
public record DataSplit(
        PatchSet train, PatchSet test, OptionalInt lStar, String sourceHash, Optional<ImageOrigins> origins) {

    /**
     * Makes a split of images that were composed.
     *
     * @param train the training images
     * @param test the test images
     * @param lStar l* of the data where it is known
     * @param sourceHash fingerprint of the images
     */
    public DataSplit(PatchSet train, PatchSet test, OptionalInt lStar, String sourceHash) {
        this(train, test, lStar, sourceHash, Optional.empty());
    }
}
