package routescope.ui;

import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for the toolkit by its pulses, not by the clock. */
public final class FxPulses {
    private FxPulses() {}

    /** Returns when what was asked for before has been laid out and painted. @param scene the scene */
    public static void draw(Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> scene.snapshot(null));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
