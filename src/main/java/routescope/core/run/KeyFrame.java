package routescope.core.run;

import routescope.core.train.EngineState;

/**
 * A moment from which a run can go on.
 *
 * @param line the line it lies on; the state is that before the edit of any line that begins at the same step
 * @param state the engine at that moment
 */
public record KeyFrame(int line, EngineState state) {

    /** {@return updates done} */
    public int step() {
        return state.step();
    }
}
