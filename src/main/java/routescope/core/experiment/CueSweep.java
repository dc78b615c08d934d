package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import routescope.core.data.CueConfig;
import routescope.core.data.DataSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.MetricPoint;
import routescope.core.model.ModelKind;
import routescope.core.run.RunConfig;

/**
 * How strongly a cue goes with the label in training, against how the groups fare at the end: for each share and seed one
 * whole run of the mixture, with the CNN beside it on the same batches.
 *
 * @param base the run to vary; its images have a cue
 * @param shares values of rho, the share of the training images whose cue goes with the label
 * @param seeds root seeds
 */
public record CueSweep(RunConfig base, List<Double> shares, List<Long> seeds) {
    /**
     * Takes copies of the lists.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the images have no cue, or nothing is to be done
     */
    public CueSweep {
        shares = List.copyOf(shares);
        seeds = List.copyOf(seeds);
        if (!(base.data() instanceof CueConfig)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The images of this run have no cue",
                    "Choose a preset with a cue, for example cue-mix.");
        }
        if (shares.isEmpty() || seeds.isEmpty()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A sweep of %d shares and %d seeds has nothing to do".formatted(shares.size(), seeds.size()),
                    "Give at least one of each.");
        }
    }

    /**
     * One run of the sweep.
     *
     * @param share rho
     * @param seed root seed
     */
    public record Cell(double share, long seed) {}

    /**
     * How a run of the sweep ended.
     *
     * @param cell which run
     * @param groups how the groups fare at the end
     * @param trainAccuracy of the mixture on the training images that are measured
     * @param comparisonTrainAccuracy the same of the CNN, not-a-number without one
     * @param diverged whether the guard stopped it: the numbers are those of its last good step
     */
    public record Outcome(
            Cell cell, GroupPoint groups, double trainAccuracy, double comparisonTrainAccuracy, boolean diverged) {}

    /** {@return every run: all seeds of the first share, then of the next} */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (double share : shares) {
            for (long seed : seeds) {
                cells.add(new Cell(share, seed));
            }
        }
        return List.copyOf(cells);
    }

    /**
     * {@return the configuration of a run, which opens in the window as it is}
     *
     * @param cell which run
     */
    public RunConfig config(Cell cell) {
        CueConfig data = ((CueConfig) base.data()).withTrainShare(cell.share());
        boolean compare = base.model().kind() == ModelKind.PMOE;
        return new RunConfig(data, base.model(), base.training(), compare, cell.seed());
    }

    /**
     * Carries out one run on the calling thread. The outcome depends on the cell alone.
     *
     * @param cell which run
     * @param source makes the images
     * @param progress told how far it is; may cancel
     * @return how it ended
     * @throws RoutescopeException {@code CANCELLED} when progress says so, or what making the images throws
     */
    public Outcome run(Cell cell, DataSource source, CellProgress progress) {
        WholeRun whole = WholeRun.of(config(cell), source, progress);
        MetricPoint end = whole.end();
        MetricPoint.Comparison beside = end.comparison();
        return new Outcome(
                cell,
                Objects.requireNonNull(end.groups(), "images with a cue have groups"),
                end.trainAccuracy(),
                beside == null ? Double.NaN : beside.trainAccuracy(),
                whole.diverged());
    }
}
