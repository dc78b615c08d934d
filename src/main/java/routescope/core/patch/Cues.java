package routescope.core.patch;

import java.util.Arrays;
import java.util.List;

/**
 * What goes with the labels of a set of images without making them. Immutable by agreement.
 *
 * @param values {@code [images]} which cue an image has; cue c is the one that goes with class c; -1 for guests, of which
 *     nobody knows
 * @param names name of each cue
 * @param place where it is seen
 */
public record Cues(int[] values, List<String> names, Place place) {

    /** Where a cue is seen. */
    public enum Place {
        /** In patches of its own, which are {@link Truth#SPURIOUS}. */
        OWN_PATCHES,
        /** As the colour of the discriminative patch. */
        TRUE_PATCH,
        /** Nobody knows. */
        UNKNOWN
    }

    /** Takes a copy of the names. */
    public Cues {
        names = List.copyOf(names);
    }

    /** {@return the same, followed by guests} @param guests how many */
    public Cues followedBy(int guests) {
        int[] all = Arrays.copyOf(values, values.length + guests);
        Arrays.fill(all, values.length, all.length, -1);
        return new Cues(all, names, place);
    }

    /** {@return the cues of the first images} @param images how many */
    public Cues first(int images) {
        return new Cues(Arrays.copyOf(values, images), names, place);
    }

    /**
     * {@return the group of an image: label and cue}
     *
     * @param label its class
     * @param image its index
     */
    public int group(int label, int image) {
        return label * names.size() + values[image];
    }

    /**
     * {@return whether a group is one whose cue goes with the label}
     *
     * @param group as {@link #group} gives it
     */
    public boolean agrees(int group) {
        return group / names.size() == group % names.size();
    }
}
