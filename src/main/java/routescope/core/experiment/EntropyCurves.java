package routescope.core.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterMemory;
import routescope.core.cluster.ClusterPoint;
import routescope.core.cluster.ClusterRun;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Reading;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * The dispatch entropy over epochs, as in the notebooks that draw it: noise once a run, weight and bias normalised apart,
 * no early stop.
 *
 * @param settings which data
 * @param activations of the experts; the paper has linear and cubic
 * @param seeds root seeds of the repeats
 * @param reading which gate, outputs and loss
 * @param samples training samples; 0 as in the paper
 * @param epochs steps; 0 as in the notebooks, 501
 */
public record EntropyCurves(
        List<ClusterSetting> settings,
        List<Activation> activations,
        List<Long> seeds,
        Reading reading,
        int samples,
        int epochs) {

    /**
     * Takes copies of the lists.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when nothing is to be done, or a run is out of range
     */
    public EntropyCurves {
        settings = List.copyOf(settings);
        activations = List.copyOf(activations);
        seeds = List.copyOf(seeds);
        if (settings.isEmpty() || activations.isEmpty() || seeds.isEmpty()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "Curves without settings, activations or repeats have nothing to do",
                    "Give at least one of each.");
        }
        // Says what is out of range before the first run starts.
        new Cell(settings.get(0), activations.get(0), seeds.get(0), reading, samples, epochs).config();
    }

    /**
     * One run. Equal runs are equal cells: the numbers of the paper and of the notebooks become 0.
     *
     * @param setting which data
     * @param activation of the experts
     * @param seed root seed
     * @param reading which gate, outputs and loss
     * @param samples training samples; 0 as in the paper
     * @param epochs steps; 0 as in the notebooks
     */
    public record Cell(
            ClusterSetting setting, Activation activation, long seed, Reading reading, int samples, int epochs) {

        /** Gives equal runs equal names. */
        public Cell {
            samples = samples == setting.data().trainSamples() ? 0 : samples;
            epochs = epochs
                            == ClusterRunConfig.entropy(setting, activation, reading, seed)
                                    .training()
                                    .epochs()
                    ? 0
                    : epochs;
        }

        /** {@return whether samples and epochs are those of the paper and its notebooks} */
        @JsonIgnore
        public boolean isFullSize() {
            return samples == 0 && epochs == 0;
        }

        /** {@return the configuration of the run, which opens in the window as it is} */
        public ClusterRunConfig config() {
            ClusterRunConfig plain = ClusterRunConfig.entropy(setting, activation, reading, seed);
            ClusterTrainingConfig training = plain.training();
            return new ClusterRunConfig(
                    samples > 0 ? plain.data().withSamples(samples, samples) : plain.data(),
                    plain.experts(),
                    plain.filters(),
                    activation,
                    reading,
                    new ClusterTrainingConfig(
                            epochs > 0 ? epochs : training.epochs(),
                            training.expertRate(),
                            training.routerRate(),
                            training.normalisation(),
                            training.noise(),
                            training.balanceWeight(),
                            training.earlyStop(),
                            training.startSize()),
                    seed);
        }
    }

    /**
     * How a run went.
     *
     * @param cell which run
     * @param entropy dispatch entropy before each step and at the end
     * @param accuracy on the test samples at the end
     * @param diverged whether it ended early because the next step has no finite loss or weights; the numbers are those of
     *     its last finite epoch
     * @param seconds of one core; pauses do not count. Not-a-number where they are not known
     */
    public record Outcome(Cell cell, List<Double> entropy, double accuracy, boolean diverged, double seconds) {

        /** Takes a copy of the list. */
        public Outcome {
            entropy = List.copyOf(entropy);
        }
    }

    /** {@return every run: all seeds of the first activation on the first setting, then on} */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (ClusterSetting setting : settings) {
            for (Activation activation : activations) {
                for (long seed : seeds) {
                    cells.add(new Cell(setting, activation, seed, reading, samples, epochs));
                }
            }
        }
        return List.copyOf(cells);
    }

    /**
     * Carries out one run on the calling thread. The outcome depends on the cell alone.
     *
     * @param cell which run
     * @param progress told how far it is; may cancel
     * @return how it went
     * @throws RoutescopeException {@code CANCELLED} when progress says so
     */
    public static Outcome run(Cell cell, CellProgress progress) {
        CpuTime time = CpuTime.start();
        ClusterRunConfig config = cell.config();
        ClusterMemory.HEAP.check(config, 0);
        ClusterRun run = new ClusterRun(config, ClusterData.generate(config.data()), 0);
        while (!run.finished()) {
            ClusterTable.advance(progress, (double) run.epoch() / run.end());
            run.step();
        }
        List<Double> entropy = new ArrayList<>();
        for (ClusterPoint point : run.points()) {
            entropy.add(point.entropy());
        }
        double accuracy = run.testAccuracy();
        return new Outcome(cell, entropy, accuracy, run.diverged(), time.seconds());
    }
}
