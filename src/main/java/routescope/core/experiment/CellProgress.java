package routescope.core.experiment;

/** Told by a cell how far it is; may hold it up while the sweep pauses. */
@FunctionalInterface
public interface CellProgress {
    /** Ignores progress and never cancels. */
    CellProgress NONE = share -> true;

    /**
     * Tells how far the cell is.
     *
     * @param share 0..1
     * @return false to give the cell up; it then throws a {@code CANCELLED} exception
     */
    boolean advance(double share);
}
