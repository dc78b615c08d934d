package routescope.ui.fx;

/**
 * Something on the board that a person can point at: a patch of a probe image, an expert, or what one expert makes of
 * one patch. Numbers that do not matter are {@link #NONE}.
 *
 * @param probe index of the probe image, or {@code NONE} for an expert as such
 * @param patch number of the patch, or {@code NONE} for an expert as such
 * @param expert index of the expert, or {@code NONE} for a patch as such
 */
public record Target(int probe, int patch, int expert) {
    /** Stands where a number does not matter. */
    public static final int NONE = -1;

    /**
     * {@return a patch of a probe image}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     */
    public static Target ofPatch(int probe, int patch) {
        return new Target(probe, patch, NONE);
    }

    /**
     * {@return an expert}
     *
     * @param expert index of the expert
     */
    public static Target ofExpert(int expert) {
        return new Target(NONE, NONE, expert);
    }

    /** {@return whether it names a patch} */
    public boolean hasPatch() {
        return patch != NONE;
    }

    /** {@return whether it names an expert} */
    public boolean hasExpert() {
        return expert != NONE;
    }

    /**
     * {@return whether it exists in a run of these sizes}
     *
     * @param probes number of probe images
     * @param patches n
     * @param experts k
     */
    public boolean fits(int probes, int patches, int experts) {
        return probe < probes && patch < patches && expert < experts;
    }
}
