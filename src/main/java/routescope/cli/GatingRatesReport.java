package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import routescope.app.export.GatingTables;
import routescope.app.export.LabFolder;
import routescope.core.gating.FitResult;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Measure;
import routescope.core.gating.Slope;
import routescope.viz.GatingFiles;
import routescope.viz.RateCharts;

/** What sweeps with softmax gates gave, in words and files: one or several that differ in their experts only. */
final class GatingRatesReport {
    private final List<Measurement> all;
    private final List<Double> seconds;

    /** Makes a report. @param all the sweeps, at least one @param seconds the time each took */
    GatingRatesReport(List<Measurement> all, List<Double> seconds) {
        this.all = List.copyOf(all);
        this.seconds = List.copyOf(seconds);
    }

    /** {@return all numbers, to be written as JSON: of one sweep as they are, of several in a list} */
    Map<String, Object> summary() {
        List<Map<String, Object>> each = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            each.add(summary(all.get(i), seconds.get(i)));
        }
        return each.size() == 1 ? each.get(0) : new LinkedHashMap<>(Map.of("sweeps", each));
    }

    private static Map<String, Object> summary(Measurement one, double seconds) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("sweep", one.sweep());
        Map<String, Object> slopes = new LinkedHashMap<>();
        for (Measure measure : one.sweep().measures()) {
            Map<String, Object> here = new LinkedHashMap<>();
            here.put("line", one.line(measure));
            here.put("end", one.end(measure));
            here.put("references", one.references(measure));
            slopes.put(measure.id(), here);
        }
        summary.put("slopes", slopes);
        summary.put("poor", one.poor());
        summary.put("notes", GatingNotes.of(one.sweep()));
        summary.put("fits", one.outcomes());
        summary.put("seconds", seconds);
        return summary;
    }

    /** {@return the files, written} @param folder where */
    List<Path> write(Path folder) {
        LabFolder files = new LabFolder(folder);
        for (Measurement one : all) {
            String end = all.size() == 1 ? ".csv" : "-" + one.sweep().expert().id() + ".csv";
            files.write("fits" + end, GatingTables.fits(one.sweep(), one.outcomes()));
            files.write("slopes" + end, GatingTables.slopes(one.sweep(), one.outcomes()));
        }
        files.write("rates.json", Json.text(summary()) + "\n");
        List<RateSweep> sweeps = all.stream().map(Measurement::sweep).toList();
        String words = Json.text(sweeps.size() == 1 ? sweeps.get(0) : sweeps);
        files.write(GatingFiles.rates(all, words).files("rates"));
        return files.files();
    }

    /** {@return the report, line by line} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(head(all.get(i), seconds.get(i)));
        }
        lines.add((all.size() == 1 ? "" : "experts  ")
                + "measure        slope  95 % interval    at the end  compared with");
        for (Measure measure : RateCharts.measures(all)) {
            for (Measurement one : all) {
                if (one.sweep().measures().contains(measure)) {
                    lines.add(line(one, measure));
                }
            }
        }
        Set<String> notes = new LinkedHashSet<>();
        for (Measurement one : all) {
            lines.addAll(endings(one));
            notes.addAll(GatingNotes.of(one.sweep()));
        }
        notes.forEach(note -> lines.add("Note: " + note));
        return lines;
    }

    private static String head(Measurement one, double seconds) {
        RateSweep sweep = one.sweep();
        return Terminal.words(
                "%s gate, %s experts, %d fitted (truth %d), against %s: %d fits in %.1f s",
                sweep.gate().id(),
                sweep.expert().id(),
                sweep.plan().experts(),
                sweep.preset().experts(),
                sweep.against().id(),
                one.outcomes().size(),
                seconds);
    }

    private String line(Measurement one, Measure measure) {
        Slope slope = one.line(measure);
        String expert = all.size() == 1
                ? ""
                : String.format(Locale.ROOT, "%-8s ", one.sweep().expert().id());
        return Terminal.words(
                "%s%-13s %6.2f  [%5.2f, %5.2f]   %6.2f      %s",
                expert,
                measure.id(),
                slope.slope(),
                slope.low(),
                slope.high(),
                one.end(measure).slope(),
                compared(one, measure));
    }

    private static String compared(Measurement one, Measure measure) {
        List<Double> values = one.sweep().values();
        List<String> words = new ArrayList<>();
        for (RateReference reference : one.references(measure)) {
            String here = reference.logarithm()
                    ? Terminal.words(
                            " with log n, %.2f over these n",
                            reference.between(values.get(0), values.get(values.size() - 1)))
                    : "";
            words.add(Terminal.words(
                    "%s %.2f%s (%s)", reference.kind().id(), reference.slope(), here, reference.source()));
        }
        return String.join("; ", words);
    }

    private List<String> endings(Measurement one) {
        List<String> lines = new ArrayList<>();
        String of = all.size() == 1 ? "" : one.sweep().expert().id() + ": ";
        int count = one.outcomes().size();
        long unfinished = one.outcomes().stream()
                .filter(outcome -> outcome.ending() != FitResult.Ending.CONVERGED)
                .count();
        if (unfinished > 0) {
            lines.add(Terminal.words(
                    "%s%d of %d fits had used their iterations or failed before they converged; flat directions do that.",
                    of, unfinished, count));
        }
        long poor = one.poor();
        if (poor > 0) {
            lines.add(Terminal.words(
                    "%s%d of %d fits ended in a poor local minimum (loss above 1.5 times the variance of the noise); "
                            + "--starts makes that rarer.",
                    of, poor, count));
        }
        return lines;
    }
}
