package routescope.app.export;

import java.util.List;
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
        CsvText text = new CsvText(
                "rho,seed,worst,average,reweighted,train,cnn_worst,cnn_average," + "cnn_reweighted,cnn_train,diverged");
        for (CueSweep.Outcome outcome : outcomes) {
            GroupPoint groups = outcome.groups();
            text.line(
                    outcome.cell().share(),
                    String.valueOf(outcome.cell().seed()),
                    groups.worst(Of.MODEL),
                    groups.average(Of.MODEL),
                    groups.reweighted(Of.MODEL),
                    outcome.trainAccuracy(),
                    groups.worst(Of.COMPARISON),
                    groups.average(Of.COMPARISON),
                    groups.reweighted(Of.COMPARISON),
                    outcome.comparisonTrainAccuracy(),
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
        CsvText text = new CsvText("intervention,label,cue,agrees,n,accuracy,low,high,cnn_accuracy,cnn_low,cnn_high");
        groups(text, "none", report.groups(), set);
        for (InterventionResult result : report.results()) {
            groups(text, result.intervention().id(), result.groups(), set);
        }
        return text.toString();
    }

    private static void groups(CsvText text, String intervention, GroupPoint point, PatchSet set) {
        Cues cues = set.cues();
        for (int group = 0; group < point.groups(); group++) {
            Wilson model = Wilson.of(point.right()[group], point.sizes()[group]);
            boolean compares = point.compares();
            Wilson cnn = compares ? Wilson.of(point.comparisonRight()[group], point.sizes()[group]) : model;
            text.line(
                    intervention,
                    set.classNames().get(group / point.cues()),
                    cues == null ? "" : cues.names().get(group % point.cues()),
                    String.valueOf(point.agrees(group)),
                    String.valueOf(point.sizes()[group]),
                    point.accuracy(Of.MODEL, group),
                    model.low(),
                    model.high(),
                    point.accuracy(Of.COMPARISON, group),
                    compares ? cnn.low() : "",
                    compares ? cnn.high() : "");
        }
    }

    /**
     * {@return one line for each intervention}
     *
     * @param report what was found
     */
    public static String interventions(SpuriousReport report) {
        CsvText text = new CsvText(
                "intervention,n,flips,flip_rate,worst,average,cnn_flips,cnn_flip_rate,cnn_worst,cnn_average");
        for (InterventionResult result : report.results()) {
            boolean compares = result.comparisonFlips() >= 0;
            text.line(
                    result.intervention().id(),
                    String.valueOf(result.images()),
                    String.valueOf(result.flips()),
                    result.flipRate(Of.MODEL),
                    result.groups().worst(Of.MODEL),
                    result.groups().average(Of.MODEL),
                    compares ? String.valueOf(result.comparisonFlips()) : "",
                    result.flipRate(Of.COMPARISON),
                    result.groups().worst(Of.COMPARISON),
                    result.groups().average(Of.COMPARISON));
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
        CsvText text = new CsvText("model,image,label,cue,before,after,change");
        cases(text, "model", report.cases(), set);
        cases(text, "cnn", report.comparisonCases(), set);
        return text.toString();
    }

    private static void cases(CsvText text, String model, List<FlipCase> cases, PatchSet set) {
        Cues cues = set.cues();
        for (FlipCase one : cases) {
            text.line(
                    model,
                    String.valueOf(one.image()),
                    set.classNames().get(set.labels()[one.image()]),
                    cues == null ? "" : cues.names().get(cues.values()[one.image()]),
                    one.before() < 0 ? "" : set.classNames().get(one.before()),
                    one.after() < 0 ? "" : set.classNames().get(one.after()),
                    one.change());
        }
    }

    /**
     * {@return one line for each evaluation, expert and side: where the expert's slots and gates are}
     *
     * @param snapshot a moment of a run whose images have a cue
     */
    public static String routing(Snapshot snapshot) {
        CsvText text = new CsvText(
                "step,epoch,expert,cue_agrees,slots_true,slots_cue,slots_other," + "gates_true,gates_cue,gates_other");
        for (MetricPoint point : snapshot.metrics()) {
            GroupPoint groups = point.groups();
            if (groups == null || !groups.isRoutingKnown()) {
                continue;
            }
            for (int expert = 0; expert < snapshot.probe().experts(); expert++) {
                for (boolean agreeing : new boolean[] {true, false}) {
                    text.line(
                            String.valueOf(point.step()),
                            point.epoch(),
                            String.valueOf(expert),
                            String.valueOf(agreeing),
                            groups.slotShare(agreeing, expert, PatchKind.DISCRIMINATIVE),
                            groups.slotShare(agreeing, expert, PatchKind.SPURIOUS),
                            groups.slotShare(agreeing, expert, PatchKind.OTHER),
                            groups.gateShare(agreeing, expert, PatchKind.DISCRIMINATIVE),
                            groups.gateShare(agreeing, expert, PatchKind.SPURIOUS),
                            groups.gateShare(agreeing, expert, PatchKind.OTHER));
                }
            }
        }
        return text.toString();
    }
}
