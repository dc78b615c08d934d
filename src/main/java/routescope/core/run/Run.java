package routescope.core.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSplit;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.random.Seeds;
import routescope.core.tensor.Backend;
import routescope.core.tensor.Workers;
import routescope.core.train.Divergence;
import routescope.core.train.Knobs;
import routescope.core.train.Position;
import routescope.core.train.TrainingEngine;

/**
 * A run as it is trained: the engine, the measurements so far, and the pictures of any moment. The same configuration
 * and data give the same bits. Not safe for more than one thread.
 */
public final class Run implements AutoCloseable {
    /** Probe images: enough for a board, few enough to be measured for every picture. */
    public static final int PROBES = 16;

    /** Threads of one product: one, because sums of more threads differ and small products get slower. */
    public static final int THREADS = 1;

    /** A budget for runs that nobody travels in: any step is still reached, by replay from the start. */
    public static final long NO_HISTORY = 0;

    private static final String FIRST_BRANCH = "main";

    private final RunConfig config;
    private final DataSplit data;
    private final TrainingEngine engine;
    private final History history;
    private final ProbeSeats probes;
    private final boolean remembers;
    private boolean placed = true;
    private final PhaseWalk walk = new PhaseWalk();

    /**
     * Puts a run at its start and measures it once.
     *
     * @param config what to run
     * @param data the images of {@code config.data()}
     */
    public Run(RunConfig config, DataSplit data) {
        this(config, data, Workers.ONE);
    }

    /**
     * The same with several workers: faster; the same number of them gives the same bits.
     *
     * @param config what to run
     * @param data the images of {@code config.data()}
     * @param workers who carries out the steps; left to its owner
     */
    public Run(RunConfig config, DataSplit data, Workers workers) {
        this(config, data, workers, KeyFrameStore.DEFAULT_BUDGET);
    }

    /**
     * The same with another budget for what is remembered.
     *
     * @param config what to run
     * @param data the images of {@code config.data()}
     * @param workers who carries out the steps; left to its owner
     * @param budget bytes of key frames in memory, what is beyond goes to a temporary file; {@link #NO_HISTORY} remembers
     *     the start alone, for runs that nobody travels in
     */
    public Run(RunConfig config, DataSplit data, Workers workers, long budget) {
        this.config = config;
        this.data = data;
        Backend.start(THREADS);
        engine = new TrainingEngine(
                data, config.model(), config.training(), config.compareWithCnn(), new Seeds(config.seed()), workers);
        remembers = budget != NO_HISTORY;
        history = new History(RunTree.start(engine.knobs(), FIRST_BRANCH), budget);
        probes = new ProbeSeats(engine, data.test());
        remember();
        history.measured(0, engine.evaluate());
    }

    /** {@return what is run} */
    public RunConfig config() {
        return config;
    }

    /** {@return the images} */
    public DataSplit data() {
        return data;
    }

    /** {@return the engine, for who needs single phases} */
    public TrainingEngine engine() {
        return engine;
    }

    /** {@return where the run is} */
    public Position position() {
        return engine.position();
    }

    /** {@return whether all epochs are done} */
    public boolean finished() {
        return engine.isFinished();
    }

    /** {@return why the guard stopped the run, if it did} */
    public Optional<Divergence> divergence() {
        return engine.divergence();
    }

    /**
     * Makes one update, and measures when the schedule asks for it or when the guard stops the run. Where the step is in
     * the recorded past, it is what it was then, bit for bit.
     *
     * @throws IllegalStateException when the run is finished or was stopped
     */
    public void step() {
        walk.clear();
        engine.advanceBatch();
        arrived();
    }

    /**
     * Carries out the next phase of a step and stops there; the update ends the step as {@link #step} does, which also
     * finishes a step that was begun here.
     *
     * @throws IllegalStateException when the run is finished or was stopped
     */
    public void stepPhase() {
        int before = engine.step();
        walk.advance(engine);
        if (engine.step() != before || engine.divergence().isPresent()) {
            arrived();
        }
    }

    /** {@return whether some phases of a step are done and its update is not} */
    public boolean isWithinStep() {
        return walk.isWithinStep();
    }

    /**
     * Goes to a step of the current branch.
     *
     * @param step any; the nearest step there is counts
     * @param keepGoing asked before each replayed step; when it says no, the run stands at some step on the way
     * @return whether the step was reached
     */
    public boolean travel(int step, BooleanSupplier keepGoing) {
        walk.clear();
        int target = Math.max(0, Math.min(step, history.end()));
        boolean ahead = placed && engine.divergence().isEmpty() && engine.step() <= target;
        if (!ahead || history.nearestStep(target) > engine.step()) {
            engine.restore(history.nearest(target).orElseThrow());
            placed = true;
        }
        engine.setKnobs(history.at(engine.step()).knobs());
        while (engine.step() < target) {
            if (engine.isFinished() || engine.divergence().isPresent() || !keepGoing.getAsBoolean()) {
                return false;
            }
            step();
            rememberOnTheWay();
        }
        if (engine.step() == history.end()) {
            history.divergence().ifPresent(engine::stopAt);
        }
        return true;
    }

    /**
     * Turns knobs at this step. At the end of the branch it goes on with them; before its end a new branch begins here
     * and becomes the current one, and what came after stays on the old one.
     *
     * @param knobs what is in force from here on
     * @param branch name of a new branch, if one begins
     * @return whether anything changed
     * @throws RoutescopeException when l is out of range or the model would not fit into memory; nothing changed then
     */
    public boolean edit(Knobs knobs, String branch) {
        return !knobs.equals(engine.knobs()) && put(knobs, false, branch);
    }

    /**
     * Begins a branch at this step whose batches come in another order.
     *
     * @param name its name
     */
    public void branch(String name) {
        put(engine.knobs().withOrderSalt(history.nextBranch()), true, name);
    }

    private boolean put(Knobs knobs, boolean fork, String name) {
        int patches = data.train().grid().patches();
        if (knobs.selected() < 1 || knobs.selected() > patches) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "l = %d is not possible".formatted(knobs.selected()),
                    "It is 1 to %d, the patches of an image.".formatted(patches));
        }
        walk.clear();
        engine.setKnobs(knobs);
        remember();
        history.edit(engine.step(), knobs, fork, name);
        measure(history.at(engine.step()));
        return true;
    }

    /** {@return lines and branches as they are now} */
    public RunTree tree() {
        return history.tree();
    }

    /**
     * Puts another tree of this run in force, as for undo, another branch or another name, and goes to a step of it.
     *
     * @param tree a tree this run once had, or one made from it
     * @param step any step; the nearest one of its current branch counts
     * @param keepGoing asked before each replayed step
     * @return whether the step was reached
     */
    public boolean show(RunTree tree, int step, BooleanSupplier keepGoing) {
        List<Line> before = history.tree().path(history.tree().current());
        history.setTree(tree);
        List<Line> after = history.tree().path(history.tree().current());
        placed = placed && before.equals(after);
        return travel(step, keepGoing);
    }

    /** Holds a branch beside the current one, until another one is looked at. @param branch its number */
    public void compareWith(int branch) {
        history.compareWith(branch);
    }

    /** {@return what a file of this run holds of its past; the step that is shown has a key frame of its own} */
    public Remembered remembered() {
        remember();
        return new Remembered(history.tree(), engine.step(), history.frames().all(), history.allPoints());
    }

    /**
     * Takes over the past of a run from a file and goes to the moment that was shown.
     *
     * @param past of a run of the same configuration and images
     * @param keepGoing asked before each replayed step
     */
    public void recall(Remembered past, BooleanSupplier keepGoing) {
        past.frames().forEach(frame -> history.frames().put(frame.line(), frame.state(), true));
        past.metrics().forEach((line, points) -> points.forEach(point -> history.measured(line, point)));
        history.setTree(past.tree());
        placed = false;
        travel(past.step(), keepGoing);
    }

    /** A step was made: what comes with it. */
    private void arrived() {
        Divergence stopped = engine.divergence().orElse(null);
        if (stopped != null) {
            stopped(stopped);
            return;
        }
        int step = engine.step();
        history.reached(step);
        Line line = history.arrivingAt(step);
        if (remembers && KeyFramePolicy.isKey(step)) {
            remember();
        }
        if (engine.evaluationDue() && !history.isMeasured(line.id(), step)) {
            measure(line);
        }
        Line here = history.at(step);
        if (!here.knobs().equals(engine.knobs())) {
            engine.setKnobs(here.knobs());
            if (!history.isMeasured(here.id(), step)) {
                measure(here);
            }
        }
    }

    /** The guard went back to the last good step: what was known after it belongs to weights that are gone. */
    private void stopped(Divergence divergence) {
        Line tip = history.tree().line(history.tree().branch().tip());
        int last = Math.max(tip.start(), divergence.step());
        Divergence reason = new Divergence(last, divergence.loss(), divergence.comparison());
        history.cut(tip.id(), last);
        if (engine.step() != last) {
            engine.restore(history.nearest(last).orElseThrow());
            engine.setKnobs(history.at(engine.step()).knobs());
            while (engine.step() < last) {
                engine.advanceBatch();
                engine.setKnobs(history.at(engine.step()).knobs());
            }
        }
        history.diverged(reason);
        engine.stopAt(reason);
        measure(tip);
    }

    private void remember() {
        int line = history.arrivingAt(engine.step()).id();
        if (!history.frames().has(line, engine.step())) {
            history.frames().put(line, engine.state(), true);
        }
    }

    /** Where one has just been, one will soon be again. */
    private void rememberOnTheWay() {
        int line = history.arrivingAt(engine.step()).id();
        if (remembers
                && engine.step() % KeyFramePolicy.SPACING == 0
                && !history.frames().has(line, engine.step())) {
            history.frames().put(line, engine.state(), false);
        }
    }

    private void measure(Line line) {
        history.measured(line.id(), engine.evaluate());
    }

    /**
     * Has pictures of the user join the probe images, in the place of those that were there. Nothing but the snapshots of
     * this run changes.
     *
     * @param pictures the pictures, or null for the probe images alone
     * @throws IllegalArgumentException when they are cut in another way
     */
    public void setGuests(@Nullable Guests pictures) {
        probes.seat(pictures);
    }

    /** Makes updates until the present epoch is done, or the run ends. */
    public void stepEpoch() {
        Position start = position();
        do {
            step();
        } while (!finished()
                && divergence().isEmpty()
                && position().stage() == start.stage()
                && position().epoch() == start.epoch());
    }

    /** {@return every measurement of the current branch, oldest first, those after this moment too; not to be modified, and growing} */
    public List<MetricPoint> metrics() {
        return Collections.unmodifiableList(history.path());
    }

    /** {@return a picture of the present moment; immutable, safe to hand to any thread} */
    public Snapshot snapshot() {
        ProbePass probe = probes.pass();
        ProbeRouting routing = probe.routing(ProbePass.Models.of(engine));
        return new Snapshot(
                config,
                engine.position(),
                probes.images(),
                routing,
                ProbePass.kernels(engine.model()),
                List.copyOf(history.path()),
                engine.batchLoss(),
                data.lStar(),
                new Timeline(
                        history.tree(),
                        engine.knobs(),
                        history.events(),
                        history.frames().use(),
                        history.compared()),
                walk.moment(engine, probe, data.train()),
                engine.comparison().map(ProbePass::kernels).orElse(null));
    }

    /** Frees the run's memory. */
    @Override
    public void close() {
        probes.close();
        engine.close();
        history.close();
    }
}
