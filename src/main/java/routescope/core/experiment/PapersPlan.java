package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.Reading;
import routescope.core.data.DataConfig;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;
import routescope.core.gating.TruthPreset;

/**
 * Everything that is repeated of the three papers.
 *
 * @param figures figures 4 to 9 of paper 1
 * @param tables parts of table 1 of paper 2
 * @param entropy the entropy curves of paper 2
 * @param rates slopes of paper 3
 */
public record PapersPlan(
        List<FigurePlan> figures, List<ClusterTable> tables, EntropyCurves entropy, List<RateSweep> rates) {

    /** Takes copies of the lists. */
    public PapersPlan {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        rates = List.copyOf(rates);
    }

    /**
     * {@return the real thing: five seeds (twenty for figure 5), ten runs of table 1, sixteen repeats of the rates}
     *
     * @param data the images of paper 1
     */
    public static PapersPlan full(DataConfig data) {
        List<FigurePlan> figures = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            figures.add(FigurePlan.of(figure, data, seeds(figure == Figure.FIGURE5 ? 20 : 5)));
        }
        List<ClusterSetting> settings =
                List.of(ClusterSetting.S1, ClusterSetting.S2, ClusterSetting.S3, ClusterSetting.S4);
        return new PapersPlan(
                figures,
                tables(settings, 10, 3),
                new EntropyCurves(
                        List.of(ClusterSetting.S1, ClusterSetting.S2),
                        List.of(Activation.CUBIC, Activation.LINEAR),
                        seeds(10),
                        Reading.RELEASED_CODE,
                        0,
                        0),
                rates(16, List.of(0, 1, 2, 3, 4, 5)));
    }

    /**
     * {@return a first look in minutes: fewer seeds, values and repeats of the same experiments}
     *
     * @param data the images of paper 1
     */
    public static PapersPlan quick(DataConfig data) {
        List<Long> two = seeds(2);
        List<FigurePlan> figures = List.of(
                thin(Figure.FIGURE4, data, List.of(100.0, 300.0, 600.0, 1000.0), List.of(), two),
                thin(Figure.FIGURE5, data, List.of(2.0, 6.0, 12.0), List.of(500, 700, 900), two),
                thin(Figure.FIGURE6, data, List.of(4.0, 8.0, 16.0), List.of(300), two),
                thin(Figure.FIGURE7, data, List.of(2.0, 6.0, 12.0, 16.0), List.of(300), two),
                thin(Figure.FIGURE8, data, List.of(100.0, 300.0, 1000.0), List.of(), two),
                thin(Figure.FIGURE9, data, List.of(100.0, 300.0, 1000.0), List.of(), two));
        return new PapersPlan(
                figures,
                tables(List.of(ClusterSetting.S1), 2, 1),
                new EntropyCurves(
                        List.of(ClusterSetting.S1),
                        List.of(Activation.CUBIC, Activation.LINEAR),
                        List.of(1L),
                        Reading.RELEASED_CODE,
                        0,
                        0),
                rates(3, List.of(0, 2, 3, 5)));
    }

    private static FigurePlan thin(
            Figure figure, DataConfig data, List<Double> xs, List<Integer> lines, List<Long> seeds) {
        FigurePlan whole = FigurePlan.of(figure, data, seeds);
        return new FigurePlan(figure, data, SweepAxis.SAMPLES, xs, lines, seeds, whole.epochs(), whole.target());
    }

    private static List<ClusterTable> tables(List<ClusterSetting> settings, int repeats, int singleRepeats) {
        List<ClusterModel> mixtures = new ArrayList<>();
        List<ClusterModel> singles = new ArrayList<>();
        for (ClusterModel model : ClusterModel.values()) {
            (model.isMixture() ? mixtures : singles).add(model);
        }
        return List.of(
                new ClusterTable(settings, mixtures, seeds(repeats), Reading.RELEASED_CODE, 0, 0, 0),
                new ClusterTable(settings, singles, seeds(singleRepeats), Reading.RELEASED_CODE, 0, 0, 0));
    }

    private static List<RateSweep> rates(int repeats, List<Integer> which) {
        List<Double> values = RateSweep.usual(RateSweep.Against.NOISE);
        List<RateSweep> sweeps = new ArrayList<>();
        for (var expert : List.of(
                routescope.core.gating.Activation.TANH,
                routescope.core.gating.Activation.SIGMOID,
                routescope.core.gating.Activation.LINEAR)) {
            sweeps.add(new RateSweep(
                    TruthPreset.CHECK,
                    GateForm.SOFTMAX,
                    routescope.core.gating.Activation.LINEAR,
                    expert,
                    FitPlan.near(TruthPreset.CHECK.experts() + 1),
                    RateSweep.Against.NOISE,
                    which.stream().map(values::get).toList(),
                    RateSweep.usualHeld(RateSweep.Against.NOISE),
                    repeats,
                    1));
        }
        return sweeps;
    }

    /** {@return the figure of a row, if it is one} @param row a row of this plan */
    public Optional<FigurePlan> figure(PaperRow row) {
        return figures.stream()
                .filter(plan -> row.paper() == 1 && plan.figure().id().equals(row.item()))
                .findFirst();
    }

    /** {@return the cell of table 1 of a row, if it is one} @param row a row of this plan */
    public Optional<ClusterTable> table(PaperRow row) {
        if (row.paper() != 2 || !"table1".equals(row.item())) {
            return Optional.empty();
        }
        for (ClusterTable part : tables) {
            for (ClusterSetting setting : part.settings()) {
                for (ClusterModel model : part.models()) {
                    if (row.setting().equals(setting.id() + " " + model.id())) {
                        return Optional.of(new ClusterTable(
                                List.of(setting), List.of(model), part.seeds(), part.reading(), 0, 0, 0));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the curve of the entropy of a row, if it is one} @param row a row of this plan */
    public Optional<EntropyCurves> entropy(PaperRow row) {
        if (row.paper() != 2 || !"entropy".equals(row.item())) {
            return Optional.empty();
        }
        String[] words = row.setting().split(" ", 2);
        Activation experts = "linear".equals(words[1]) ? Activation.LINEAR : Activation.CUBIC;
        return entropy.settings().stream()
                .filter(setting -> setting.id().equals(words[0]))
                .map(setting ->
                        new EntropyCurves(List.of(setting), List.of(experts), entropy.seeds(), entropy.reading(), 0, 0))
                .findFirst();
    }

    /** {@return the sweep of a row, if it is one of paper 3} @param row a row of this plan */
    public Optional<RateSweep> rates(PaperRow row) {
        return rates.stream()
                .filter(sweep -> row.paper() == 3
                        && row.setting().startsWith(sweep.expert().id() + " "))
                .findFirst();
    }

    private static List<Long> seeds(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
