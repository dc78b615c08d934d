package routescope.app.export;

import routescope.core.run.Snapshot;

/** Draws the pictures of a run's folder: the use cases know no pixels. */
public interface RunPictures {

    /**
     * {@return the routing board of a snapshot, as the bytes of a PNG file}
     *
     * @param snapshot one moment of a run
     */
    byte[] routingBoard(Snapshot snapshot);

    /**
     * {@return the curves of loss, accuracy and routing precision up to a snapshot, as the bytes of a PNG file}
     *
     * @param snapshot one moment of a run
     */
    byte[] curves(Snapshot snapshot);
}
