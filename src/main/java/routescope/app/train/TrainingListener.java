package routescope.app.train;

import routescope.core.run.Snapshot;

/** Told how far a training is, on the training thread. */
public interface TrainingListener {

    /** Ignores everything. */
    TrainingListener NONE = new TrainingListener() {
        @Override
        public void loading(long done, long total) {}

        @Override
        public void started(Snapshot start) {}

        @Override
        public void advanced(Progress progress) {}
    };

    /**
     * Images are being made or read.
     *
     * @param done images so far
     * @param total images in all
     */
    void loading(long done, long total);

    /**
     * The run stands at its start.
     *
     * @param start the start
     */
    void started(Snapshot start);

    /**
     * An epoch is done.
     *
     * @param progress how far the training is
     */
    void advanced(Progress progress);
}
