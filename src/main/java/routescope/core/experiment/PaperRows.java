package routescope.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.PaperNumbers;
import routescope.core.experiment.PaperRow.Unit;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep;
import routescope.core.gating.Slope;

/** Puts every number of the papers beside ours; all of ours are computed from results. */
public final class PaperRows {
    private static final double PERCENT = 100;

    /** What needs a graphics processor and image sets that are not here (spec 1(b).5, 2(a).3), by paper. */
    private static final Map<Integer, List<String>> LEFT_OUT = Map.of(
            1,
            List.of("figure10", "figure11", "figure12", "figure14", "figure15", "figure16", "table2"),
            2,
            List.of("table2", "multilingual"));

    private PaperRows() {}

    /**
     * {@return a row for every number, ours empty where nothing is done yet}
     *
     * @param results what there is
     */
    public static List<PaperRow> of(PapersResults results) {
        List<PaperRow> rows = new ArrayList<>();
        for (int i = 0; i < results.plan().figures().size(); i++) {
            figure(rows, results.plan().figures().get(i), results.figures().get(i));
        }
        leftOut(rows, 1);
        table(rows, results);
        entropy(rows, results);
        leftOut(rows, 2);
        for (int i = 0; i < results.plan().rates().size(); i++) {
            rates(rows, results.plan().rates().get(i), results.rates().get(i));
        }
        return List.copyOf(rows);
    }

    private static void leftOut(List<PaperRow> rows, int paper) {
        for (String item : LEFT_OUT.getOrDefault(paper, List.of())) {
            rows.add(new PaperRow(
                    paper, item, "", Double.NaN, Unit.PERCENT, "", Double.NaN, Double.NaN, Spread.of(), false, ""));
        }
    }

    private static void figure(List<PaperRow> rows, FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        List<FigureCurve> curves = FigureCurve.of(plan, outcomes);
        Map<String, FigureNumbers.Entry> headlines = new LinkedHashMap<>();
        for (FigureNumbers.Entry entry : FigureNumbers.of(plan.figure())) {
            if (!(Math.abs(entry.x() - headline(plan.figure())) > 0)) {
                headlines.put(entry.curve(), entry);
            }
        }
        String command = PaperCommands.figure(plan);
        boolean drawn = plan.comparison() == FigurePlan.Comparison.OTHER_IMAGES;
        headlines.forEach((curve, entry) -> rows.add(new PaperRow(
                1,
                plan.figure().id(),
                curve,
                entry.x(),
                Unit.PERCENT,
                source(plan.figure()),
                PERCENT * entry.value(),
                PERCENT * entry.deviation(),
                at(curves, curve, entry.x()),
                drawn,
                command)));
    }

    /** The x at which a figure is compared: the 300 images of the paper's own headlines, l = 2, k = 8, l* = 6. */
    private static double headline(Figure figure) {
        return switch (figure) {
            case FIGURE4, FIGURE8, FIGURE9 -> 300;
            case FIGURE5 -> 2;
            case FIGURE6 -> 8;
            case FIGURE7 -> Theory.DIGITS_L_STAR;
        };
    }

    private static String source(Figure figure) {
        return switch (figure) {
            case FIGURE5 -> "[F] decoded exactly from the grey levels";
            case FIGURE8, FIGURE9 -> "[F] read off the figure, about 1 point";
            default -> "[F] read off the figure, about 0.15 points";
        };
    }

    private static Spread at(List<FigureCurve> curves, String id, double x) {
        for (FigureCurve curve : curves) {
            for (FigureCurve.Point point : curve.points()) {
                if (curve.id().equals(id) && Double.compare(point.x(), x) == 0) {
                    return point.spread().times(PERCENT);
                }
            }
        }
        return Spread.of();
    }

    private static void table(List<PaperRow> rows, PapersResults results) {
        List<ClusterSetting> settings = results.plan().tables().stream()
                .flatMap(table -> table.settings().stream())
                .distinct()
                .toList();
        for (var entry : PaperNumbers.entries()) {
            if (entry.source() != PaperNumbers.Source.PAPER || !settings.contains(entry.setting())) {
                continue;
            }
            List<ClusterTable.Outcome> runs = results.table().stream()
                    .filter(run -> run.cell().setting() == entry.setting()
                            && run.cell().model() == entry.model())
                    .toList();
            String name = entry.setting().id() + " " + entry.model().id();
            String command = PaperCommands.table(
                    entry.setting(), entry.model(), repeats(results.plan(), entry.setting(), entry.model()));
            rows.add(new PaperRow(
                    2,
                    "table1",
                    name,
                    Double.NaN,
                    Unit.PERCENT,
                    tag(entry.setting(), entry.model()),
                    entry.accuracy(),
                    entry.accuracySd(),
                    Spread.of(runs.stream()
                            .mapToDouble(run -> PERCENT * run.accuracy())
                            .toArray()),
                    false,
                    command));
            if (Double.isFinite(entry.entropy())) {
                rows.add(new PaperRow(
                        2,
                        "table1",
                        name,
                        Double.NaN,
                        Unit.NATS,
                        tag(entry.setting(), entry.model()),
                        entry.entropy(),
                        entry.entropySd(),
                        Spread.of(runs.stream()
                                .mapToDouble(ClusterTable.Outcome::entropy)
                                .toArray()),
                        false,
                        command));
            }
        }
    }

    private static int repeats(PapersPlan plan, ClusterSetting setting, ClusterModel model) {
        return plan.tables().stream()
                .filter(table ->
                        table.settings().contains(setting) && table.models().contains(model))
                .mapToInt(table -> table.seeds().size())
                .max()
                .orElse(1);
    }

    private static String tag(ClusterSetting setting, ClusterModel model) {
        boolean remembered = setting == ClusterSetting.S2 && model == ClusterModel.SINGLE_LINEAR;
        return remembered ? "[M] from memory" : "[W] third-party notes that agree";
    }

    private static void entropy(List<PaperRow> rows, PapersResults results) {
        int[] epochs = PaperNumbers.curveEpochs();
        EntropyCurves plan = results.plan().entropy();
        for (ClusterSetting setting : plan.settings()) {
            for (Activation activation : plan.activations()) {
                double[] curve = PaperNumbers.curve(setting, activation == Activation.LINEAR);
                for (int i = 0; i < curve.length; i++) {
                    int epoch = epochs[i];
                    if (epoch != 100 && epoch != epochs[epochs.length - 1]) {
                        continue;
                    }
                    double[] ours = results.entropy().stream()
                            .filter(run -> run.cell().setting() == setting
                                    && run.cell().activation() == activation
                                    && run.entropy().size() > epoch)
                            .mapToDouble(run -> run.entropy().get(epoch))
                            .toArray();
                    rows.add(new PaperRow(
                            2,
                            "entropy",
                            setting.id() + " " + (activation == Activation.LINEAR ? "linear" : "nonlinear"),
                            epoch,
                            Unit.NATS,
                            "[N] stored records of the notebooks",
                            curve[i],
                            Double.NaN,
                            Spread.of(ours),
                            false,
                            PaperCommands.entropy(
                                    setting, activation, plan.seeds().size())));
                }
            }
        }
    }

    private static void rates(List<PaperRow> rows, RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        String expert = sweep.expert().id();
        List<RateSweep.Outcome> whole = whole(sweep, outcomes);
        for (RateReference reference : RateReference.of(sweep)) {
            Slope slope = whole.isEmpty() ? null : Slope.of(whole, reference.measure());
            Spread ours = slope == null
                    ? Spread.of()
                    : new Spread(slope.repeats(), slope.slope(), Double.NaN, slope.low(), slope.high());
            rows.add(new PaperRow(
                    3,
                    kind(reference.kind()),
                    expert + " " + reference.measure().id(),
                    Double.NaN,
                    Unit.SLOPE,
                    reference.source(),
                    reference.slope(),
                    Double.NaN,
                    ours,
                    false,
                    PaperCommands.rates(sweep)));
        }
    }

    private static String kind(RateReference.Kind kind) {
        return switch (kind) {
            case THEORY -> "theory";
            case INFERENCE -> "inference";
            case MEASURED -> "check";
        };
    }

    /** A slope through some of the values is another slope: repeats that lack a fit do not count. */
    private static List<RateSweep.Outcome> whole(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        Map<Integer, Long> fits = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.cell().repeat(), Collectors.counting()));
        return outcomes.stream()
                .filter(outcome -> fits.getOrDefault(outcome.cell().repeat(), 0L)
                        == sweep.values().size())
                .toList();
    }
}
