package routescope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import routescope.app.Kept;
import routescope.app.Notice;
import routescope.app.RunChange;
import routescope.app.Session;
import routescope.app.SessionState;
import routescope.app.SessionView;
import routescope.app.Speed;
import routescope.app.StepSize;
import routescope.core.data.DataSplit;
import routescope.core.run.Guests;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

/** A session that trains nothing: it notes commands and shows what a test tells it to. To be used on the FX thread. */
public final class FakeSession implements Session {
    private final Snapshot snapshot;
    private final List<String> commands = new ArrayList<>();
    private SessionView view;
    private RunConfig opened;

    public FakeSession(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.opened = snapshot.config();
        this.view = new SessionView(SessionState.EMPTY, null, null, 0, Double.NaN, null, 0, new Speed(30), "", "", "");
    }

    public List<String> commands() {
        return List.copyOf(commands);
    }

    public RunConfig opened() {
        return opened;
    }

    public void show(SessionState state, Notice notice) {
        view = new SessionView(
                state, opened, snapshot, view.sequence() + 1, Double.NaN, notice, 0, view.speed(), "", "", "");
    }

    @Override
    public SessionView view() {
        return view;
    }

    @Override
    public void drawn(long sequence) {
        commands.remove("drawn " + sequence);
    }

    @Override
    public void open(RunConfig config, boolean play) {
        commands.add("open " + play);
        opened = config;
        show(play ? SessionState.RUNNING : SessionState.READY, null);
    }

    @Override
    public void reopen(RunConfig config, boolean play) {
        open(config, play);
    }

    @Override
    public CompletableFuture<Boolean> open(Kept kept) {
        open(kept.config(), false);
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletableFuture<Kept> keep() {
        commands.add("keep");
        return CompletableFuture.failedFuture(new IllegalStateException("nothing is kept here"));
    }

    @Override
    public CompletableFuture<DataSplit> images() {
        return CompletableFuture.failedFuture(new IllegalStateException("there are no images here"));
    }

    @Override
    public void cancelLoading() {
        commands.add("cancel");
    }

    @Override
    public void play() {
        commands.add("play");
        show(SessionState.RUNNING, null);
    }

    @Override
    public void pause() {
        commands.add("pause");
        show(SessionState.PAUSED, null);
    }

    @Override
    public void step(StepSize size) {
        commands.add("step " + size);
        show(SessionState.PAUSED, null);
    }

    @Override
    public void restart() {
        commands.add("restart");
    }

    @Override
    public void runToEpoch(int epoch) {
        commands.add("run to " + epoch);
    }

    @Override
    public void travel(int step) {
        commands.add("travel " + step);
        show(SessionState.PAUSED, null);
    }

    @Override
    public void playBackwards() {
        commands.add("backwards");
        show(SessionState.REWINDING, null);
    }

    @Override
    public void edit(RunChange change) {
        commands.add("edit " + change.getClass().getSimpleName());
    }

    @Override
    public void setSpeed(Speed speed) {
        commands.add("speed " + speed.stepsPerSecond());
        view = new SessionView(
                view.state(),
                opened,
                view.snapshot(),
                view.sequence(),
                Double.NaN,
                view.notice(),
                0,
                speed,
                "",
                "",
                "");
    }

    @Override
    public void guests(@Nullable Guests guests) {
        commands.add("guests " + (guests == null ? "none" : guests.pictures().size() + " " + guests.which()));
    }

    @Override
    public void dismissNotice() {
        show(view.state(), null);
    }

    @Override
    public void close() {
        commands.add("close");
    }
}
