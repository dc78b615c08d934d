package routescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.experiment.CellStore;
import routescope.app.experiment.Experiments;
import routescope.app.experiment.JobView;
import routescope.app.experiment.SweepJob;
import routescope.app.settings.Folders;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** How an experiment of many cells is carried out: options, and the wait with progress. */
final class JobOptions {
    private static final int PARTS = 1000;
    private static final long LOOK_MILLIS = 200;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Cells at a time; the results do not depend on it. Default: one for each core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Keep what was computed in this folder and never compute it again. Default: the program's own.")
    @Nullable
    Path cache;

    @Option(names = "--no-cache", description = "Compute everything, keep nothing.")
    boolean noCache;

    /**
     * {@return the experiments these options describe}
     *
     * @param services what is around the command
     */
    Experiments experiments(Services services) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is a whole number from 1.");
        }
        return new Experiments(services.data(), store(services), threads);
    }

    private CellStore store(Services services) {
        if (noCache) {
            return CellStore.none();
        }
        if (cache != null) {
            return CellStore.in(cache);
        }
        Optional<String> named = Optional.ofNullable(System.getProperty(Folders.PROPERTY));
        return CellStore.in(Folders.of(services.surroundings(), named).cells());
    }

    /**
     * Waits for a job, with progress.
     *
     * @param job what was started; closed here
     * @param task what it is, a few words
     * @param unit name of its cells, for example runs
     * @param terminal told how far it is
     * @param <R> type of a result
     * @return all results
     * @throws InterruptedException when the waiting thread is interrupted
     * @throws RoutescopeException what stopped the job
     */
    static <R> List<R> finish(SweepJob<?, R> job, String task, String unit, Terminal terminal)
            throws InterruptedException {
        try (job;
                ProgressDisplay display = terminal.start(task)) {
            while (!job.await(LOOK_MILLIS)) {
                JobView<R> view = job.view();
                display.update(Math.round(view.share() * PARTS), PARTS, detail(view, unit));
            }
            JobView<R> view = job.view();
            if (view.trouble().isPresent()) {
                throw view.trouble().get();
            }
            if (view.state() != JobView.State.DONE) {
                throw new RoutescopeException(ErrorCode.CANCELLED, task);
            }
            display.update(PARTS, PARTS, detail(view, unit));
            return view.results();
        }
    }

    private static String detail(JobView<?> view, String unit) {
        String done = "%d of %d %s".formatted(view.results().size(), view.cells(), unit);
        return view.share() > 0 && view.share() < 1
                ? done + Terminal.words(", %.0f s left", Math.ceil(view.secondsLeft()))
                : done;
    }
}
