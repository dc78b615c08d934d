package routescope.ui.shell;

import java.util.Arrays;
import java.util.function.Consumer;
import routescope.app.SessionState;
import routescope.app.UiMeasurement;
import routescope.core.run.Snapshot;
import routescope.ui.fx.FrameMeter;

/** Measures a window: play at full speed for a while, then steps by hand, each from the press until it is drawn. */
final class WindowBench {
    private static final int PRESSES = 60;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double DRAG_SECONDS = 6;
    private static final int DRAG_STEPS = 1000;
    private static final double SHARE_OF_BLOCKS = 0.99;
    private static final double SHARE_OF_PRESSES = 0.95;

    private final Studio studio;
    private final double seconds;
    private final long started;
    private final Consumer<UiMeasurement> done;
    private final double[] presses = new double[PRESSES];
    private Phase phase = Phase.FIRST_PICTURE;
    private double firstPictureMillis;
    private long begun;
    private int stepsAtBegin;
    private long sequenceAtBegin;
    private double played;
    private double imagesPerSecond;
    private double coldImagesPerSecond;
    private double framesPerSecond;
    private double block99;
    private double longestBlock;
    private int pressed;
    private long pressedAt;
    private long sequenceAtPress;

    private enum Phase {
        FIRST_PICTURE,
        WARMING,
        PLAYING,
        PAUSING,
        PRESSING,
        DRAGGING,
        OVER
    }

    /**
     * Prepares a measurement.
     *
     * @param seconds how long to play
     * @param started when the process started, in milliseconds since 1970
     * @param done takes the result
     */
    WindowBench(Studio studio, double seconds, long started, Consumer<UiMeasurement> done) {
        this.studio = studio;
        this.seconds = seconds;
        this.started = started;
        this.done = done;
    }

    void start() {
        studio.loop().onDrawn(this::drawn);
    }

    private void drawn() {
        Snapshot snapshot = studio.shown().snapshotProperty().get();
        if (snapshot != null) {
            switch (phase) {
                case FIRST_PICTURE -> first(snapshot);
                case WARMING -> warming(snapshot);
                case PLAYING -> playing(snapshot);
                case PAUSING -> pausing();
                case PRESSING -> pressing();
                case DRAGGING -> dragging(snapshot);
                case OVER -> {}
            }
        }
    }

    private void first(Snapshot snapshot) {
        if (snapshot.position().step() > 0) {
            firstPictureMillis = System.currentTimeMillis() - started;
            begin(snapshot);
            phase = Phase.WARMING;
        }
    }

    private void begin(Snapshot snapshot) {
        studio.loop().meter().reset();
        begun = System.nanoTime();
        stepsAtBegin = snapshot.position().step();
        sequenceAtBegin = studio.shown().sequenceProperty().get();
    }

    private void warming(Snapshot snapshot) {
        if ((System.nanoTime() - begun) / NANOS_PER_SECOND >= seconds) {
            coldImagesPerSecond = imagesPerSecond(snapshot);
            begin(snapshot);
            phase = Phase.PLAYING;
        }
    }

    private double imagesPerSecond(Snapshot snapshot) {
        int batch = Math.min(
                snapshot.config().training().batch(), snapshot.config().data().trainSamples());
        double passed = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        return (snapshot.position().step() - stepsAtBegin) * (double) batch / passed;
    }

    private void playing(Snapshot snapshot) {
        played = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        boolean stopped = snapshot.position().finished();
        if (played < seconds && !stopped) {
            return;
        }
        FrameMeter meter = studio.loop().meter();
        imagesPerSecond = imagesPerSecond(snapshot);
        framesPerSecond = (studio.shown().sequenceProperty().get() - sequenceAtBegin) / played;
        block99 = meter.blockPercentileMillis(SHARE_OF_BLOCKS);
        longestBlock = meter.blockPercentileMillis(1);
        if (stopped) {
            studio.main().restart();
        }
        studio.main().pause();
        phase = Phase.PAUSING;
    }

    private void pausing() {
        SessionState state = studio.main().model().stateProperty().get();
        if (state == SessionState.PAUSED || state == SessionState.READY) {
            phase = Phase.PRESSING;
            press();
        } else if (state == SessionState.RUNNING) {
            studio.main().pause();
        }
    }

    private void press() {
        sequenceAtPress = studio.shown().sequenceProperty().get();
        pressedAt = System.nanoTime();
        studio.main().next();
    }

    private void pressing() {
        if (studio.shown().sequenceProperty().get() == sequenceAtPress) {
            return;
        }
        presses[pressed++] = (System.nanoTime() - pressedAt) / NANOS_PER_MILLI;
        if (pressed < PRESSES) {
            press();
            return;
        }
        phase = Phase.DRAGGING;
        begun = System.nanoTime();
        sequenceAtBegin = studio.shown().sequenceProperty().get();
    }

    /** A hand that drags the slider back across a thousand steps, at an even speed. */
    private void dragging(Snapshot snapshot) {
        double share = (System.nanoTime() - begun) / NANOS_PER_SECOND / DRAG_SECONDS;
        if (share < 1) {
            studio.main().travel((int) Math.round(snapshot.timeline().end() - share * DRAG_STEPS));
            return;
        }
        double pictures = studio.shown().sequenceProperty().get() - sequenceAtBegin;
        double dragged = pictures / (share * DRAG_SECONDS);
        phase = Phase.OVER;
        Arrays.sort(presses);
        double drawn95 = presses[(int) Math.ceil(SHARE_OF_PRESSES * PRESSES) - 1];
        done.accept(new UiMeasurement(
                played,
                imagesPerSecond,
                coldImagesPerSecond,
                framesPerSecond,
                block99,
                longestBlock,
                drawn95,
                PRESSES,
                dragged,
                firstPictureMillis));
    }
}
