package routescope.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on the error stream how far a task is. */
interface ProgressDisplay extends AutoCloseable {

    /**
     * Shows how far the task is. Safe to call from any one thread.
     *
     * @param done parts done
     * @param total parts in all
     * @param detail a few words about the newest part, or an empty text
     */
    void update(long done, long total, String detail);

    @Override
    void close();

    /** A bar that moves, for a person at a terminal. */
    final class Bar implements ProgressDisplay {
        private final ProgressBar bar;

        Bar(String task) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(1)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void update(long done, long total, String detail) {
            bar.maxHint(total);
            bar.stepTo(Math.min(done, total));
            bar.setExtraMessage(detail.isEmpty() ? "" : " " + detail);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line at each tenth of the task, for log files. */
    final class Lines implements ProgressDisplay {
        private static final int PARTS = 10;

        private final String task;
        private final Terminal terminal;
        private long shown;

        Lines(String task, Terminal terminal) {
            this.task = task;
            this.terminal = terminal;
        }

        @Override
        public void update(long done, long total, String detail) {
            long part = total == 0 ? PARTS : Math.min(done, total) * PARTS / total;
            if (part > shown) {
                shown = part;
                terminal.say(
                        "%s: %d of %d%s".formatted(task, done, total, detail.isEmpty() ? "" : " (" + detail + ")"));
            }
        }

        @Override
        public void close() {}
    }

    /** Says nothing. */
    final class None implements ProgressDisplay {
        @Override
        public void update(long done, long total, String detail) {}

        @Override
        public void close() {}
    }
}
