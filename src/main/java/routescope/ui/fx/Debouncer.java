package routescope.ui.fx;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until nothing new was asked for a while, then does the last thing asked. To be used on the FX thread only. */
public final class Debouncer {
    private final PauseTransition pause;
    private Runnable last = () -> {};

    /**
     * Makes a debouncer.
     *
     * @param millis how long nothing may be asked before the last thing is done
     */
    public Debouncer(double millis) {
        pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(event -> take().run());
    }

    /**
     * Asks for something; what was asked before and is not done yet never will be.
     *
     * @param work what to do after the wait
     */
    public void ask(Runnable work) {
        last = work;
        pause.playFromStart();
    }

    /** {@return whether something waits} */
    public boolean isWaiting() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }

    /** Does at once what waits, if anything does. */
    public void flush() {
        pause.stop();
        take().run();
    }

    /** Forgets what waits. */
    public void cancel() {
        pause.stop();
        take();
    }

    private Runnable take() {
        Runnable work = last;
        last = () -> {};
        return work;
    }
}
