package routescope.core.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterDataConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.SingleNet;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

/**
 * Single networks of other activations and sizes, as in the notebooks that check theorem 4.1: no function that is a sum
 * over patches is right more often than 7 times in 8 where alpha and gamma are alike.
 *
 * @param settings which data
 * @param activations what a filter makes of its product
 * @param filters all filters of both outputs, even numbers
 * @param seeds root seeds of the repeats
 * @param samples training samples, and as many test samples; 0 as in the paper
 * @param epochs steps at most; 0 as in the notebooks, 801
 */
public record SingleNets(
        List<ClusterSetting> settings,
        List<Activation> activations,
        List<Integer> filters,
        List<Long> seeds,
        int samples,
        int epochs) {
    /** Steps at most of the notebooks. */
    static final int EPOCHS = 801;

    private static final int MOST_FILTERS = 1024;
    private static final int LEAST_EPOCHS = 500;
    private static final double RISE = 0.02;
    private static final double DECAY = 5e-4;
    private static final double LINEAR_RATE = 0.003;
    private static final double RATE = 0.01;

    /**
     * Takes copies of the lists.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when nothing is to be done, or a run is out of range
     */
    public SingleNets {
        settings = List.copyOf(settings);
        activations = List.copyOf(activations);
        filters = List.copyOf(filters);
        seeds = List.copyOf(seeds);
        if (settings.isEmpty() || activations.isEmpty() || filters.isEmpty() || seeds.isEmpty()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "Single networks without settings, activations, filters or repeats have nothing to do",
                    "Give at least one of each.");
        }
        for (int count : filters) {
            if (count < 2 || count > MOST_FILTERS || count % 2 != 0) {
                throw new RoutescopeException(
                        ErrorCode.SETTING_OUT_OF_RANGE,
                        "The number of filters is " + count,
                        "Choose an even number from 2 to %d: half of them make each output.".formatted(MOST_FILTERS));
            }
        }
        if (epochs < 0 || epochs > ClusterTrainingConfig.MOST_EPOCHS) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The number of epochs is " + epochs,
                    "Choose a value from 1 to %d.".formatted(ClusterTrainingConfig.MOST_EPOCHS));
        }
        // Says what is out of range before the first run starts.
        new Cell(settings.get(0), activations.get(0), filters.get(0), seeds.get(0), samples, epochs).data();
    }

    /**
     * One run. Equal runs are equal cells: the numbers of the paper and of the notebooks become 0.
     *
     * @param setting which data
     * @param activation what a filter makes of its product
     * @param filters all filters of both outputs
     * @param seed root seed
     * @param samples training samples; 0 as in the paper
     * @param epochs steps at most; 0 as in the notebooks
     */
    public record Cell(ClusterSetting setting, Activation activation, int filters, long seed, int samples, int epochs) {

        /** Gives equal runs equal names. */
        public Cell {
            samples = samples == setting.data().trainSamples() ? 0 : samples;
            epochs = epochs == EPOCHS ? 0 : epochs;
        }

        /** {@return whether samples and epochs are those of the paper and its notebooks} */
        @JsonIgnore
        public boolean isFullSize() {
            return samples == 0 && epochs == 0;
        }

        /** {@return the data of the run} */
        public ClusterDataConfig data() {
            return samples > 0 ? setting.data().withSamples(samples, samples) : setting.data();
        }
    }

    /**
     * How a run ended.
     *
     * @param cell which run
     * @param accuracy on the test samples
     * @param trainAccuracy on the training samples
     * @param loss on the training samples
     * @param epochs steps that were made
     * @param diverged whether it ended early because the next step has no finite loss; the numbers are those of its last
     *     finite epoch
     * @param seconds of one core; pauses do not count. Not-a-number where they are not known
     */
    public record Outcome(
            Cell cell,
            double accuracy,
            double trainAccuracy,
            double loss,
            int epochs,
            boolean diverged,
            double seconds) {}

    /** {@return every run: all seeds of the first size of the first activation on the first setting, then on} */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (ClusterSetting setting : settings) {
            for (Activation activation : activations) {
                for (int count : filters) {
                    for (long seed : seeds) {
                        cells.add(new Cell(setting, activation, count, seed, samples, epochs));
                    }
                }
            }
        }
        return List.copyOf(cells);
    }

    /**
     * Carries out one run on the calling thread: Adam with weight decay, rate 0.003 for linear filters and 0.01 for others,
     * of which the notebooks name only that of cubic ones. The outcome depends on the cell alone.
     *
     * @param cell which run
     * @param progress told how far it is; may cancel
     * @return how it ended
     * @throws RoutescopeException {@code CANCELLED} when progress says so
     */
    public static Outcome run(Cell cell, CellProgress progress) {
        CpuTime time = CpuTime.start();
        ClusterDataConfig config = cell.data();
        ClusterData data = ClusterData.generate(config);
        SingleNet net = new SingleNet(
                cell.filters(), cell.activation(), config.patches(), config.dimension(), new Seeds(cell.seed()));
        double rate = cell.activation() == Activation.LINEAR ? LINEAR_RATE : RATE;
        int most = cell.epochs() > 0 ? cell.epochs() : EPOCHS;
        double least = Double.POSITIVE_INFINITY;
        float[] weights = net.weights();
        float[] biases = net.biases();
        int epoch = 0;
        while (epoch < most) {
            ClusterTable.advance(progress, (double) epoch / most);
            double loss = net.gradient(data.train()).loss();
            boolean risen = epoch > LEAST_EPOCHS && loss > least + RISE;
            if (risen || !Double.isFinite(loss)) {
                break;
            }
            least = Math.min(least, loss);
            weights = net.weights();
            biases = net.biases();
            net.step(rate, DECAY);
            epoch++;
        }
        SingleNet.Result train = net.measure(data.train());
        boolean diverged = !Double.isFinite(train.loss());
        if (diverged) {
            net.set(weights, biases);
            epoch = Math.max(0, epoch - 1);
            train = net.measure(data.train());
        }
        double accuracy = net.measure(data.test()).accuracy();
        return new Outcome(cell, accuracy, train.accuracy(), train.loss(), epoch, diverged, time.seconds());
    }
}
