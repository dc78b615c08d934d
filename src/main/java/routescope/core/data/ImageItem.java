package routescope.core.data;

import java.util.Map;

/**
 * One labelled picture of a data set, not opened yet.
 *
 * @param file its file, from the folder on, with slashes
 * @param record its number in that file, -1 when the file is the picture
 * @param className its class
 * @param part what the data set means it for
 * @param attributes what else is known of it, by name of the column
 */
public record ImageItem(String file, int record, String className, Part part, Map<String, String> attributes) {

    /** What a data set means a picture for. */
    public enum Part {
        /** Training. */
        TRAIN,
        /** Testing. */
        TEST,
        /** Neither: kept apart by those who made the set. */
        APART,
        /** Nothing is said: the seed decides. */
        ANY
    }

    /** Takes a copy of the map. */
    public ImageItem {
        attributes = Map.copyOf(attributes);
    }
}
