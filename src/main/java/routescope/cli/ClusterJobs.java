package routescope.cli;

import java.util.List;
import routescope.app.experiment.JobView;
import routescope.app.experiment.SweepJob;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Carries out cells for a command, with progress on the error stream. */
final class ClusterJobs {
    private static final int PARTS = 1000;
    private static final long LOOK_MILLIS = 200;

    private ClusterJobs() {}

    /**
     * Waits until all cells are done.
     *
     * @param terminal where progress is shown
     * @param cells what to compute
     * @param threads how many at a time
     * @param work computes one
     * @return the results, in the order of the cells
     */
    static <C, R> List<R> run(Terminal terminal, List<C> cells, int threads, SweepJob.Work<C, R> work)
            throws InterruptedException {
        try (ProgressDisplay display = terminal.start("Runs");
                SweepJob<C, R> job = new SweepJob<>("cluster", cells, threads, work)) {
            while (!job.await(LOOK_MILLIS)) {
                show(display, job.view());
            }
            JobView<R> view = job.view();
            show(display, view);
            if (view.trouble().isPresent()) {
                throw view.trouble().get();
            }
            if (view.state() != JobView.State.DONE) {
                throw new RoutescopeException(ErrorCode.CANCELLED, "The experiment");
            }
            return view.results();
        }
    }

    private static void show(ProgressDisplay display, JobView<?> view) {
        String left = Double.isNaN(view.secondsLeft()) || view.state().isOver()
                ? ""
                : Terminal.words(", about %.0f s left", view.secondsLeft());
        display.update(
                Math.round(view.share() * PARTS),
                PARTS,
                "%d of %d runs%s".formatted(view.results().size(), view.cells(), left));
    }
}
