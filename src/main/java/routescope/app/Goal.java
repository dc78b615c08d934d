package routescope.app;

import routescope.core.train.Position;
import routescope.core.train.Stage;

/** What play or a step is on its way to: the end of an epoch of a stage. */
record Goal(Stage stage, int epoch) {

    /** {@return whether a position is there, or past it} */
    boolean isReached(Position position) {
        return position.finished()
                || position.stage() == stage && position.epoch() > epoch
                || position.stage().compareTo(stage) > 0;
    }
}
