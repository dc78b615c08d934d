package routescope.core.data;

import java.util.List;

/**
 * Where the images of a run come from, when they were files.
 *
 * @param attributes names of the attributes, in the order of the data set
 * @param train the picture of each training image
 * @param test the picture of each test image
 * @param skipped what could not be used, with the reason
 */
public record ImageOrigins(
        List<String> attributes, List<ImageItem> train, List<ImageItem> test, List<SkippedFile> skipped) {

    /** Takes copies of the lists. */
    public ImageOrigins {
        attributes = List.copyOf(attributes);
        train = List.copyOf(train);
        test = List.copyOf(test);
        skipped = List.copyOf(skipped);
    }
}
