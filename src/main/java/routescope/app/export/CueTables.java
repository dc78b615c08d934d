package routescope.app.export;

import java.util.List;
import java.util.Locale;
import routescope.core.experiment.CueSweep;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.metric.GroupPoint.PatchKind;
import routescope.core.metric.MetricPoint;
import routescope.core.metric.Wilson;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;
import routescope.core.run.Snapshot;
import routescope.core.spurious.FlipCase;
import routescope.core.spurious.InterventionResult;
import routescope.core.spurious.SpuriousReport;

/** What the lab of cues measures, as CSV texts: header first, a point in numbers, an empty field where there is none. */
public final class CueTables {
    private CueTables() {}

    /**
     * {@return one line for each run of a sweep}
     *
     * @param outcomes the runs
     */
    public static String runs(List<CueSweep.Outcome> outcomes) {
        StringBuilder text = new StringBuilder("rho,seed,worst,average,reweighted,train,cnn_worst,cnn_average,"
                + "cnn_reweighted,cnn_train,diverged\n");
        for (CueSweep.Outcome outcome : outcomes) {
            GroupPoint groups = outcome.groups();
            line(
                    text,
                    number(outcome.cell().share()),
                    String.valueOf(outcome.cell().seed()),
                    number(groups.worst(Of.MODEL)),
                    number(groups.average(Of.MODEL)),
                    number(groups.reweighted(Of.MODEL)),
                    number(outcome.trainAccuracy()),
                    number(groups.worst(Of.COMPARISON)),
                    number(groups.average(Of.COMPARISON)),
                    number(groups.reweighted(Of.COMPARISON)),
                    number(outcome.comparisonTrainAccuracy()),
                    String.valueOf(outcome.diverged()));
        }
        return text.toString();
    }

    /**
     * {@return one line for each group, without an intervention and after each}
     *
     * @param report what was found
     * @param set the test images
     */
    public static String groups(SpuriousReport report, PatchSet set) {
        StringBuilder text =
                new StringBuilder("intervention,label,cue,agrees,n,accuracy,low,high,cnn_accuracy,cnn_low,cnn_high\n");
        groups(text, "none", report.groups(), set);
        for (InterventionResult result : report.results()) {
            groups(text, result.intervention().id(), result.groups(), set);
        }
        return text.toString();
    }

    private static void groups(StringBuilder text, String intervention, GroupPoint point, PatchSet set) {
        Cues cues = set.cues();
        for (int group = 0; group < point.groups(); group++) {
            Wilson model = Wilson.of(point.right()[group], point.sizes()[group]);
            boolean compares = point.compares();
            Wilson cnn = compares ? Wilson.of(point.comparisonRight()[group], point.sizes()[group]) : model;
            line(
                    text,
                    intervention,
                    quoted(set.classNames().get(group / point.cues())),
                    quoted(cues == null ? "" : cues.names().get(group % point.cues())),
                    String.valueOf(point.agrees(group)),
                    String.valueOf(point.sizes()[group]),
                    number(point.accuracy(Of.MODEL, group)),
                    number(model.low()),
                    number(model.high()),
                    number(point.accuracy(Of.COMPARISON, group)),
                    compares ? number(cnn.low()) : "",
                    compares ? number(cnn.high()) : "");
        }
    }

    /**
     * {@return one line for each intervention}
     *
     * @param report what was found
     */
    public static String interventions(SpuriousReport report) {
        StringBuilder text = new StringBuilder(
                "intervention,n,flips,flip_rate,worst,average,cnn_flips,cnn_flip_rate,cnn_worst,cnn_average\n");
        for (InterventionResult result : report.results()) {
            boolean compares = result.comparisonFlips() >= 0;
            line(
                    text,
                    result.intervention().id(),
                    String.valueOf(result.images()),
                    String.valueOf(result.flips()),
                    number(result.flipRate(Of.MODEL)),
                    number(result.groups().worst(Of.MODEL)),
                    number(result.groups().average(Of.MODEL)),
                    compares ? String.valueOf(result.comparisonFlips()) : "",
                    number(result.flipRate(Of.COMPARISON)),
                    number(result.groups().worst(Of.COMPARISON)),
                    number(result.groups().average(Of.COMPARISON)));
        }
        return text.toString();
    }

    /**
     * {@return one line for each test image whose prediction flips when the cue is removed, the largest change first}
     *
     * @param report what was found
     * @param set the test images
     */
    public static String cases(SpuriousReport report, PatchSet set) {
        StringBuilder text = new StringBuilder("model,image,label,cue,before,after,change\n");
        cases(text, "model", report.cases(), set);
        cases(text, "cnn", report.comparisonCases(), set);
        return text.toString();
    }

    private static void cases(StringBuilder text, String model, List<FlipCase> cases, PatchSet set) {
        Cues cues = set.cues();
        for (FlipCase one : cases) {
            line(
                    text,
                    model,
                    String.valueOf(one.image()),
                    quoted(set.classNames().get(set.labels()[one.image()])),
                    quoted(cues == null ? "" : cues.names().get(cues.values()[one.image()])),
                    one.before() < 0 ? "" : quoted(set.classNames().get(one.before())),
                    one.after() < 0 ? "" : quoted(set.classNames().get(one.after())),
                    number(one.change()));
        }
    }

    /**
     * {@return one line for each evaluation, expert and side: where the expert's slots and gates are}
     *
     * @param snapshot a moment of a run whose images have a cue
     */
    public static String routing(Snapshot snapshot) {
        StringBuilder text = new StringBuilder("step,epoch,expert,cue_agrees,slots_true,slots_cue,slots_other,"
                + "gates_true,gates_cue,gates_other\n");
        for (MetricPoint point : snapshot.metrics()) {
            GroupPoint groups = point.groups();
            if (groups == null || !groups.isRoutingKnown()) {
                continue;
            }
            for (int expert = 0; expert < snapshot.probe().experts(); expert++) {
                for (boolean agreeing : new boolean[] {true, false}) {
                    line(
                            text,
                            String.valueOf(point.step()),
                            number(point.epoch()),
                            String.valueOf(expert),
                            String.valueOf(agreeing),
                            number(groups.slotShare(agreeing, expert, PatchKind.DISCRIMINATIVE)),
                            number(groups.slotShare(agreeing, expert, PatchKind.SPURIOUS)),
                            number(groups.slotShare(agreeing, expert, PatchKind.OTHER)),
                            number(groups.gateShare(agreeing, expert, PatchKind.DISCRIMINATIVE)),
                            number(groups.gateShare(agreeing, expert, PatchKind.SPURIOUS)),
                            number(groups.gateShare(agreeing, expert, PatchKind.OTHER)));
                }
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join(",", fields)).append('\n');
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }
}
