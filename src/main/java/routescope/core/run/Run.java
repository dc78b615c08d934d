package routescope.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import routescope.core.data.DataSplit;
import routescope.core.data.ProbeImages;
import routescope.core.metric.MetricPoint;
import routescope.core.random.Seeds;
import routescope.core.tensor.Backend;
import routescope.core.tensor.Workers;
import routescope.core.train.Divergence;
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

    private final RunConfig config;
    private final DataSplit data;
    private final TrainingEngine engine;
    private final ProbePass probe;
    private final PhaseWalk walk = new PhaseWalk();
    private final List<MetricPoint> metrics = new ArrayList<>();

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
        this.config = config;
        this.data = data;
        Backend.start(THREADS);
        engine = new TrainingEngine(
                data, config.model(), config.training(), config.compareWithCnn(), new Seeds(config.seed()), workers);
        probe = new ProbePass(data.test(), ProbeImages.choose(data.test(), PROBES), engine);
        metrics.add(engine.evaluate());
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
     * Makes one update, and measures when the schedule asks for it or when the guard stops the run.
     *
     * @throws IllegalStateException when the run is finished or was stopped
     */
    public void step() {
        walk.clear();
        engine.advanceBatch();
        measure();
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
            measure();
        }
    }

    /** {@return whether some phases of a step are done and its update is not} */
    public boolean isWithinStep() {
        return walk.isWithinStep();
    }

    private void measure() {
        if (engine.divergence().isPresent()) {
            // The run went back by a step: measurements after it belong to weights that are gone.
            metrics.removeIf(point -> point.step() >= engine.step());
            metrics.add(engine.evaluate());
        } else if (engine.evaluationDue()) {
            metrics.add(engine.evaluate());
        }
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

    /** {@return every measurement so far, oldest first; not to be modified, and growing} */
    public List<MetricPoint> metrics() {
        return Collections.unmodifiableList(metrics);
    }

    /** {@return a picture of the present moment; immutable, safe to hand to any thread} */
    public Snapshot snapshot() {
        ProbeRouting routing = probe.routing(engine);
        return new Snapshot(
                config,
                engine.position(),
                data.test(),
                routing,
                ProbePass.kernels(engine.model()),
                List.copyOf(metrics),
                engine.batchLoss(),
                data.lStar(),
                Timeline.plain(config, engine.step(), data.train().grid().patches()),
                walk.moment(engine, probe, data.train()));
    }

    /** Frees the run's memory. */
    @Override
    public void close() {
        probe.close();
        engine.close();
    }
}
