package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterDataConfig;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterRun;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Reading;
import routescope.core.cluster.SingleNet;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

/**
 * Table 1 of the paper of cluster experts: models against settings, repeated with other starting values and noise on the
 * same data, as in the notebooks.
 *
 * @param settings which data
 * @param models which rows
 * @param seeds root seeds of the repeats
 * @param reading which gate, outputs and loss the mixtures have
 * @param balanceWeight weight of load balancing, 0 for none
 * @param samples training samples, and as many test samples; 0 as in the paper
 * @param epochs steps at most; 0 as in the notebooks: 501 for mixtures, 801 for single networks
 */
public record ClusterTable(
        List<ClusterSetting> settings,
        List<ClusterModel> models,
        List<Long> seeds,
        Reading reading,
        double balanceWeight,
        int samples,
        int epochs) {
    private static final int SINGLE_FILTERS = 80;
    private static final int SINGLE_EPOCHS = 801;
    private static final int SINGLE_LEAST = 500;
    private static final double SINGLE_RISE = 0.02;
    private static final double SINGLE_DECAY = 5e-4;
    private static final double LINEAR_RATE = 0.003;
    private static final double CUBIC_RATE = 0.01;

    /**
     * Takes copies of the lists.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when nothing is to be done
     */
    public ClusterTable {
        settings = List.copyOf(settings);
        models = List.copyOf(models);
        seeds = List.copyOf(seeds);
        if (settings.isEmpty() || models.isEmpty() || seeds.isEmpty()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A table without settings, models or repeats has nothing to do",
                    "Give at least one of each.");
        }
    }

    /**
     * One run.
     *
     * @param setting which data
     * @param model which row
     * @param seed root seed
     * @param reading which gate, outputs and loss
     * @param balanceWeight weight of load balancing
     * @param samples training samples; 0 as in the paper
     * @param epochs steps at most; 0 as in the notebooks
     */
    public record Cell(
            ClusterSetting setting,
            ClusterModel model,
            long seed,
            Reading reading,
            double balanceWeight,
            int samples,
            int epochs) {

        /** {@return the data of the run} */
        public ClusterDataConfig data() {
            return samples > 0 ? setting.data().withSamples(samples, samples) : setting.data();
        }

        /** {@return the configuration of the run of a mixture, which opens in the window as it is} */
        public ClusterRunConfig config() {
            ClusterRunConfig plain = ClusterRunConfig.table1(setting, model.activation(), reading, seed);
            ClusterTrainingConfig training = plain.training();
            return new ClusterRunConfig(
                    data(),
                    plain.experts(),
                    plain.filters(),
                    plain.activation(),
                    reading,
                    new ClusterTrainingConfig(
                            epochs > 0 ? epochs : training.epochs(),
                            training.expertRate(),
                            training.routerRate(),
                            training.normalisation(),
                            training.noise(),
                            balanceWeight,
                            training.earlyStop(),
                            training.startSize()),
                    seed);
        }
    }

    /**
     * How a run ended.
     *
     * @param cell which run
     * @param accuracy on the test samples
     * @param trainAccuracy on the training samples
     * @param entropy dispatch entropy on the training samples; not-a-number without routing
     * @param loss on the training samples
     * @param epochs steps that were made
     * @param load {@code [K, M]} training samples of each cluster sent to each expert; empty without routing
     * @param seconds how long it took
     */
    public record Outcome(
            Cell cell,
            double accuracy,
            double trainAccuracy,
            double entropy,
            double loss,
            int epochs,
            List<Integer> load,
            double seconds) {

        /** Takes a copy of the list. */
        public Outcome {
            load = List.copyOf(load);
        }
    }

    /** {@return every run: all seeds of the first model on the first setting, then on} */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (ClusterSetting setting : settings) {
            for (ClusterModel model : models) {
                for (long seed : seeds) {
                    cells.add(new Cell(setting, model, seed, reading, balanceWeight, samples, epochs));
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
     * @return how it ended
     * @throws RoutescopeException {@code CANCELLED} when progress says so
     */
    public static Outcome run(Cell cell, CellProgress progress) {
        long begin = System.nanoTime();
        ClusterData data = ClusterData.generate(cell.data());
        return cell.model().isMixture() ? mixture(cell, data, progress, begin) : single(cell, data, progress, begin);
    }

    private static Outcome mixture(Cell cell, ClusterData data, CellProgress progress, long begin) {
        ClusterRun run = new ClusterRun(cell.config(), data, 0);
        while (!run.finished()) {
            advance(progress, (double) run.epoch() / run.end());
            run.step();
        }
        List<Integer> load = new ArrayList<>();
        for (int count : run.point().load()) {
            load.add(count);
        }
        return new Outcome(
                cell,
                run.testAccuracy(),
                run.point().trainAccuracy(),
                run.point().entropy(),
                run.point().loss(),
                run.epoch(),
                load,
                seconds(begin));
    }

    private static Outcome single(Cell cell, ClusterData data, CellProgress progress, long begin) {
        ClusterDataConfig config = cell.data();
        boolean linear = cell.model() == ClusterModel.SINGLE_LINEAR;
        SingleNet net = new SingleNet(
                SINGLE_FILTERS,
                cell.model().activation(),
                config.patches(),
                config.dimension(),
                new Seeds(cell.seed()));
        int most = cell.epochs() > 0 ? cell.epochs() : SINGLE_EPOCHS;
        double least = Double.POSITIVE_INFINITY;
        int epoch = 0;
        while (epoch < most) {
            advance(progress, (double) epoch / most);
            double loss = net.gradient(data.train()).loss();
            if (loss <= least) {
                least = loss;
            } else if (epoch > SINGLE_LEAST && loss > least + SINGLE_RISE) {
                break;
            }
            net.step(linear ? LINEAR_RATE : CUBIC_RATE, SINGLE_DECAY);
            epoch++;
        }
        SingleNet.Result train = net.measure(data.train());
        return new Outcome(
                cell,
                net.measure(data.test()).accuracy(),
                train.accuracy(),
                Double.NaN,
                train.loss(),
                epoch,
                List.of(),
                seconds(begin));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    static void advance(CellProgress progress, double share) {
        if (!progress.advance(share)) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "The experiment");
        }
    }
}
