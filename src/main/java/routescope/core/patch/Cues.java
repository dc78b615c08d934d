package routescope.core.patch;

import java.util.List;

/**
 * What goes with the labels of a set of images without making them. Immutable by agreement.
 *
 * @param values {@code [images]} which cue an image has; cue c is the one that goes with class c
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
