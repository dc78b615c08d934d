package routescope.core.spurious;

import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;

/** What is done to the cue of every test image. */
public enum Intervention {
    /** The cue's patches become 0, so that they add nothing to any score or neuron; a colour becomes grey. */
    REMOVE("remove"),
    /** The cue's patches are smoothed until their shape is gone. */
    BLUR("blur"),
    /** The pixels of the cue's patches change places; a colour is drawn anew. */
    SHUFFLE("shuffle"),
    /** The cue becomes that of another class. */
    SWAP("swap"),
    /** Everything but the true patch becomes 0. */
    MASK("mask");

    private final String id;

    Intervention(String id) {
        this.id = id;
    }

    /** {@return its word in files and texts} */
    public String id() {
        return id;
    }

    /**
     * {@return whether it can be done to these images}
     *
     * @param set images
     */
    public boolean isPossible(PatchSet set) {
        Cues cues = set.cues();
        if (cues == null || cues.place() == Cues.Place.UNKNOWN) {
            return false;
        }
        return switch (this) {
            case REMOVE, SHUFFLE, SWAP -> true;
            case BLUR -> cues.place() == Cues.Place.OWN_PATCHES;
            case MASK -> set.size() > 0 && set.discriminativePatch(0) >= 0;
        };
    }
}
