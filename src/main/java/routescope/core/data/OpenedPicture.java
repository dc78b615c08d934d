package routescope.core.data;

import java.nio.file.Path;
import java.util.List;
import routescope.core.image.Damage;

/**
 * A picture of the user, ready for a model.
 *
 * @param file where it comes from
 * @param width pixels from left to right, as it is seen
 * @param height pixels from top to bottom, as it is seen
 * @param patches {@code [patches][patchSize]} its values, 0..1
 * @param damage how far they can be trusted
 * @param notes a sentence for everything a person should know of the file
 */
public record OpenedPicture(Path file, int width, int height, float[][] patches, Damage damage, List<String> notes) {

    /** Takes a copy of the list. */
    public OpenedPicture {
        notes = List.copyOf(notes);
    }

    /** {@return the name of its file} */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
