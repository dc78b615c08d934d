package routescope.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.run.Guests;
import routescope.core.run.RunConfig;

/**
 * The session behind the window: one daemon thread owns the run and carries out commands between two steps. Play makes a
 * new snapshot only once the last one is on the screen, so drawing never holds training up; a step by hand ends when its
 * picture is drawn.
 */
public final class TrainingSession implements Session {
    private static final int NOWHERE = -1;

    private final EngineThread commands;
    private final Showcase showcase;
    private final AtomicInteger travelTo = new AtomicInteger(NOWHERE);
    private final LibraryGate libraries;
    private final Opener opener;
    private final Trainer trainer;

    /**
     * Starts the engine thread.
     *
     * @param source makes or reads the images
     * @param speed how fast play goes at first
     */
    public TrainingSession(DataSource source, Speed speed) {
        this(source, speed, false);
    }

    /**
     * Starts the engine thread.
     *
     * @param source makes or reads the images
     * @param speed how fast play goes at first
     * @param besideToolkit whether to make images only, and no run, until {@link #toolkitReady}
     */
    public TrainingSession(DataSource source, Speed speed, boolean besideToolkit) {
        libraries = new LibraryGate(besideToolkit);
        opener = new Opener(source, libraries);
        showcase = new Showcase(speed);
        commands = new EngineThread("trainer");
        trainer = new Trainer(commands, showcase, opener, speed);
        commands.start(trainer::turn, trainer::fail, trainer::end);
    }

    @Override
    public void toolkitReady() {
        libraries.open();
    }

    @Override
    public SessionView view() {
        return showcase.view();
    }

    @Override
    public void drawn(long number) {
        // A caller that repeats itself must not fill the queue faster than it is emptied.
        if (showcase.drawn(number) && trainer.waitsForPictures()) {
            commands.add(() -> {});
        }
    }

    @Override
    public void open(RunConfig config, boolean play) {
        commands.add(() -> trainer.open(Opener.Order.of(config, false, play)));
    }

    @Override
    public void reopen(RunConfig config, boolean play) {
        commands.add(() -> trainer.open(Opener.Order.of(config, true, play)));
    }

    @Override
    public CompletableFuture<Boolean> open(Kept kept) {
        Opener.Order order = Opener.Order.of(kept);
        commands.add(() -> trainer.open(order));
        return order.opened();
    }

    @Override
    public CompletableFuture<Kept> keep() {
        return commands.ask(trainer::keep);
    }

    @Override
    public CompletableFuture<DataSplit> images() {
        return commands.ask(trainer::images);
    }

    @Override
    public void cancelLoading() {
        opener.cancel();
    }

    @Override
    public void play() {
        commands.add(trainer::play);
    }

    @Override
    public void pause() {
        commands.add(trainer::pause);
    }

    @Override
    public void step(StepSize size) {
        commands.add(() -> trainer.step(size));
    }

    @Override
    public void restart() {
        commands.add(() -> trainer.restart());
    }

    @Override
    public void runToEpoch(int epoch) {
        commands.add(() -> trainer.runToEpoch(epoch));
    }

    @Override
    public void setSpeed(Speed speed) {
        commands.add(() -> trainer.setSpeed(speed));
    }

    @Override
    public void travel(int step) {
        // A drag asks for many steps: the newest one counts.
        if (travelTo.getAndSet(Math.max(0, step)) == NOWHERE) {
            commands.add(() -> trainer.travel(
                    travelTo.getAndSet(NOWHERE), () -> !commands.isClosing() && travelTo.get() == NOWHERE));
        }
    }

    @Override
    public void playBackwards() {
        commands.add(trainer::playBackwards);
    }

    @Override
    public void edit(RunChange change) {
        commands.add(() -> trainer.edit(change));
    }

    @Override
    public void guests(@Nullable Guests guests) {
        commands.add(() -> trainer.guests(guests));
    }

    @Override
    public void dismissNotice() {
        commands.add(trainer::dismissNotice);
    }

    @Override
    public void close() {
        opener.cancel();
        commands.close();
    }
}
