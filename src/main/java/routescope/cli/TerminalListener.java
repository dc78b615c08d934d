package routescope.cli;

import org.jspecify.annotations.Nullable;
import routescope.app.train.Progress;
import routescope.app.train.TrainingListener;
import routescope.core.run.Snapshot;

/** Shows a training in the terminal: the images, then each stage. */
final class TerminalListener implements TrainingListener, AutoCloseable {
    private final Terminal terminal;
    private @Nullable ProgressDisplay display;
    private String task = "";

    TerminalListener(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void loading(long done, long total) {
        if (terminal.progress() == Terminal.ProgressStyle.BAR) {
            display("Images").update(done, total, "");
        }
    }

    @Override
    public void started(Snapshot start) {
        close();
    }

    @Override
    public void advanced(Progress progress) {
        String name = switch (progress.stage()) {
            case ROUTERS -> "Router epochs";
            case EXPERTS -> "Expert epochs";
            case JOINT, CNN -> "Epochs";
        };
        String detail = Terminal.words(
                "loss %.4f, test accuracy %.3f",
                progress.latest().loss(), progress.latest().testAccuracy());
        display(name).update(progress.epoch(), progress.epochs(), detail);
    }

    private ProgressDisplay display(String wanted) {
        ProgressDisplay current = display;
        if (current == null || !task.equals(wanted)) {
            close();
            current = terminal.start(wanted);
            display = current;
            task = wanted;
        }
        return current;
    }

    @Override
    public void close() {
        if (display != null) {
            display.close();
            display = null;
        }
    }
}
