package routescope.core.data;

/** Told how far a load is, and asked whether to go on. Called on the loading thread, often. */
public interface LoadProgress {

    /** Ignores progress and never cancels. */
    LoadProgress NONE = (done, total) -> true;

    /**
     * Tells how far the load is.
     *
     * @param done items made so far
     * @param total items to make
     * @return false to cancel; the loader then throws a {@code CANCELLED} exception
     */
    boolean report(long done, long total);
}
