package routescope.app.download;

/** Told how far a download is, and asked whether to go on, ten times a second. */
public interface DownloadProgress {

    /**
     * Tells how far the download is.
     *
     * @param done bytes that are here, those of an earlier attempt included
     * @param total bytes in all, 0 when nobody said
     * @return whether to go on
     */
    boolean report(long done, long total);
}
