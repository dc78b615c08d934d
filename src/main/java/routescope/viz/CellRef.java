package routescope.viz;

/**
 * A cell of the routing board.
 *
 * @param probe index of the probe image
 * @param part which map of the row
 * @param expert index of the expert for {@link Part#EXPERT}, else -1
 * @param patch number of the patch
 */
public record CellRef(int probe, Part part, int expert, int patch) {

    /** The maps of a row. */
    public enum Part {
        /** The image with its owners. */
        IMAGE,
        /** How many experts took each patch. */
        OWNERS,
        /** What one expert does. */
        EXPERT,
        /** The share of each patch in the logit, shown when there are no routers. */
        CONTRIBUTION
    }

    /**
     * {@return a cell of a map that belongs to no expert}
     *
     * @param probe index of the probe image
     * @param part which map
     * @param patch number of the patch
     */
    public static CellRef of(int probe, Part part, int patch) {
        return new CellRef(probe, part, -1, patch);
    }

    /**
     * {@return a cell of an expert's map}
     *
     * @param probe index of the probe image
     * @param expert index of the expert
     * @param patch number of the patch
     */
    public static CellRef ofExpert(int probe, int expert, int patch) {
        return new CellRef(probe, Part.EXPERT, expert, patch);
    }
}
