package routescope.core.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterDataConfig;
import routescope.core.cluster.ClusterMemory;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterRun;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Reading;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

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

    /**
     * Takes copies of the lists.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when nothing is to be done, or a run is out of range
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
        // Says what is out of range before the first run starts.
        for (ClusterModel model : models) {
            new Cell(settings.get(0), model, seeds.get(0), reading, balanceWeight, samples, epochs).config();
        }
    }

    /**
     * One run. Equal runs are equal cells: the numbers of the paper and of the notebooks become 0, and single networks,
     * which have neither gate nor load, have the reading of the code and no balancing.
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

        /** Gives equal runs equal names. */
        public Cell {
            int usual = SingleNets.EPOCHS;
            if (model.isMixture()) {
                usual = ClusterRunConfig.table1(setting, model.activation(), reading, seed)
                        .training()
                        .epochs();
            } else {
                reading = Reading.RELEASED_CODE;
                balanceWeight = 0;
            }
            samples = samples == setting.data().trainSamples() ? 0 : samples;
            epochs = epochs == usual ? 0 : epochs;
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
     * @param diverged whether it ended early because the next step has no finite loss or weights; the numbers are those of
     *     its last finite epoch
     * @param seconds of one core; pauses do not count. Not-a-number where they are not known
     */
    public record Outcome(
            Cell cell,
            double accuracy,
            double trainAccuracy,
            double entropy,
            double loss,
            int epochs,
            List<Integer> load,
            boolean diverged,
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
        return cell.model().isMixture() ? mixture(cell, progress) : single(cell, progress);
    }

    private static Outcome mixture(Cell cell, CellProgress progress) {
        CpuTime time = CpuTime.start();
        ClusterMemory.HEAP.check(cell.config(), 0);
        ClusterRun run = new ClusterRun(cell.config(), ClusterData.generate(cell.data()), 0);
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
                run.diverged(),
                time.seconds());
    }

    private static Outcome single(Cell cell, CellProgress progress) {
        SingleNets.Outcome net = SingleNets.run(
                new SingleNets.Cell(
                        cell.setting(),
                        cell.model().activation(),
                        SINGLE_FILTERS,
                        cell.seed(),
                        cell.samples(),
                        cell.epochs()),
                progress);
        return new Outcome(
                cell,
                net.accuracy(),
                net.trainAccuracy(),
                Double.NaN,
                net.loss(),
                net.epochs(),
                List.of(),
                net.diverged(),
                net.seconds());
    }

    static void advance(CellProgress progress, double share) {
        if (!progress.advance(share)) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "The experiment");
        }
    }
}
