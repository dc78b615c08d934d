package routescope.app;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSplit;
import routescope.core.run.Guests;
import routescope.core.run.RunConfig;

/**
 * One open run and the thread that trains it. Every call returns at once: commands are queued for the engine thread,
 * {@link #view()} hands out the newest picture. Safe to call from any one thread.
 */
public interface Session extends AutoCloseable {

    /** {@return the newest view; cheap, never waits} */
    SessionView view();

    /**
     * Tells the session that the picture with this number is on the screen, so that a step by hand may end and the next
     * snapshot is worth making.
     *
     * @param sequence number of the drawn snapshot
     */
    void drawn(long sequence);

    /**
     * Tells the session that the toolkit has loaded its own native libraries, so that the session may load its. Two
     * threads that load libraries at the same time can lock each other out for ever in the system's loader: JavaCPP
     * loads a library while it walks the list of libraries, graphics drivers walk the list while they load one.
     */
    default void toolkitReady() {
        // A session without native libraries has nothing to wait for.
    }

    /**
     * Makes the run of a configuration and puts it at its start. Whatever was open stays until the new run is ready, and
     * stays for good when that fails.
     *
     * @param config what to run
     * @param play whether to play it at once
     */
    void open(RunConfig config, boolean play);

    /**
     * The same, but where an edit of the settings has replaced a run of this configuration, that run is opened as it was
     * left, with its recorded edits.
     *
     * @param config what to run
     * @param play whether to play it at once
     */
    void reopen(RunConfig config, boolean play);

    /**
     * Opens a run from a file and goes to the step that was looked at. Whatever was open stays until that is done, and
     * stays for good when it fails.
     *
     * @param kept what the file holds
     * @return whether it was opened, once that is known; why it was not stands in {@link SessionView#notice}
     */
    CompletableFuture<Boolean> open(Kept kept);

    /**
     * {@return the open run as a value, as soon as the step under way is done; training goes on. Fails when no run is open}
     */
    CompletableFuture<Kept> keep();

    /** {@return the images of the open run, which nobody changes; fails when no run is open} */
    CompletableFuture<DataSplit> images();

    /** Stops a load that is under way; the run before it stays. */
    void cancelLoading();

    /** Trains until told otherwise or until the last epoch is done. */
    void play();

    /** Stops after the batch under way. */
    void pause();

    /**
     * Makes one step and stops.
     *
     * @param size how far
     */
    void step(StepSize size);

    /** Goes back to the start of the current branch, which stays. Goes on playing if it was playing. */
    void restart();

    /**
     * Trains as fast as possible until an epoch is done, then pauses.
     *
     * @param epoch the epoch, counted within the last stage of the run
     */
    void runToEpoch(int epoch);

    /**
     * Goes to a step of the current branch and waits there. A call before the last one has got there takes its place.
     *
     * @param step any; the nearest step there is counts
     */
    void travel(int step);

    /** Plays backwards until told otherwise or until the start. */
    void playBackwards();

    /**
     * Changes the run at the step that is shown: recorded, undoable, replayed exactly. Goes on playing if it was playing.
     *
     * @param change what to do
     */
    void edit(RunChange change);

    /**
     * Sets how fast play goes.
     *
     * @param speed the new speed
     */
    void setSpeed(Speed speed);

    /**
     * Has pictures of the user join the probe images of the open run, in the place of those that were there. They stay when
     * another run of the same patch grid is opened, and go otherwise.
     *
     * @param guests the pictures, or null for none; pictures that are cut in another way do nothing
     */
    void guests(@Nullable Guests guests);

    /** Removes the standing notice. */
    void dismissNotice();

    /** Stops the engine thread and frees its memory; waits until that is done. */
    @Override
    void close();
}
