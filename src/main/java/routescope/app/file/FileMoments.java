package routescope.app.file;

import java.util.function.IntConsumer;
import routescope.app.DivergenceNotice;
import routescope.app.export.MomentSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Branch;
import routescope.core.run.Remembered;
import routescope.core.run.Run;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;
import routescope.core.train.Divergence;

/**
 * Moments of a run from a file, in any order: those of its past from the nearest key frame, those after its end by going
 * on with the training. What a moment knows ends with it. Not safe for more than one thread.
 */
public final class FileMoments implements MomentSource {
    private final Run run;
    private final int last;
    private final IntConsumer reached;

    /**
     * Takes a run over.
     *
     * @param run a run as {@link RunOpener} makes it; left to its owner
     * @param last the last step wanted; the end of the training when that comes first
     * @param reached told each step that was replayed or trained
     */
    public FileMoments(Run run, int last, IntConsumer reached) {
        this.run = run;
        this.last = Math.min(last, run.config().steps());
        this.reached = reached;
    }

    /**
     * {@return the same file looking at another branch: at the step that was shown, or its end when that comes first}
     *
     * @param file a run
     * @param name what a person called the branch; the first one of several
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when there is none of this name
     */
    public static RunFile choose(RunFile file, String name) {
        RunTree tree = file.past().tree();
        Branch branch = tree.branches().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.SETTING_OUT_OF_RANGE,
                        "There is no branch called \"" + name + "\"",
                        "Branches: "
                                + String.join(
                                        ", ",
                                        tree.branches().stream()
                                                .map(Branch::name)
                                                .toList())
                                + "."));
        Remembered past = file.past();
        boolean same = branch.id() == tree.current();
        Remembered moved = new Remembered(
                tree.switchedTo(branch.id()),
                Math.min(past.step(), tree.end(branch.id())),
                past.frames(),
                past.metrics());
        return new RunFile(
                file.config(),
                moved,
                file.notes(),
                file.view(),
                file.dataHash(),
                file.provenance(),
                same ? file.thumbnail() : new byte[0],
                file.format());
    }

    @Override
    public int lastStep() {
        return last;
    }

    /**
     * {@inheritDoc}
     *
     * @throws RoutescopeException {@code RUN_DIVERGED} when the guard stops the run before; it stands at its last good
     *     step then
     */
    @Override
    public Snapshot at(int step) {
        boolean there = run.travel(step, () -> {
            reached.accept(run.position().step());
            return true;
        });
        while (there && run.position().step() < step) {
            Divergence stopped = run.divergence().orElse(null);
            if (stopped != null || run.finished()) {
                break;
            }
            run.step();
            reached.accept(run.position().step());
        }
        Divergence stopped = run.divergence().orElse(null);
        if (stopped != null && run.position().step() < step) {
            throw DivergenceNotice.before(step, stopped, run.config());
        }
        reached.accept(run.position().step());
        return present(run);
    }

    /** {@return the moment at which a run stands, without the future that was recorded} @param run an open run */
    public static Snapshot present(Run run) {
        Snapshot now = run.snapshot();
        int step = now.position().step();
        Timeline timeline = now.timeline();
        return now.with(
                now.metrics().stream()
                        .filter((MetricPoint point) -> point.step() <= step)
                        .toList(),
                new Timeline(
                        timeline.tree(),
                        timeline.knobs(),
                        timeline.events().stream()
                                .filter(event -> event.step() <= step)
                                .toList(),
                        timeline.memory(),
                        null));
    }

    @Override
    public void close() {
        // The run is its owner's.
    }
}
