package routescope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routescope.app.export.CsvText;
import routescope.app.export.FigureTables;
import routescope.app.export.LabFolder;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PapersResults;
import routescope.core.gating.RateSweep;
import routescope.viz.ClusterFiles;
import routescope.viz.FigureFiles;
import routescope.viz.FigureWords;
import routescope.viz.GatingFiles;
import routescope.viz.PaperWords;

/** Writes the report of the papers' results: a page, its pictures, and the tables behind them. */
final class ReportFiles {
    private static final String STYLE = """
            body { font: 15px/1.45 system-ui, 'DejaVu Sans', sans-serif; max-width: 1080px; margin: 2em auto; padding: 0 1em;
                   color: #1f2328; background: #fff; }
            table { border-collapse: collapse; width: 100%; font-size: 13px; }
            th, td { text-align: left; padding: .3em .6em; border-bottom: 1px solid #d1d9e0; vertical-align: top; }
            td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            img { max-width: 100%; } code { font-size: 12px; } p.m { color: #59636e; }
            """;

    private final LabFolder folder;
    private final Map<String, List<String>> shown = new LinkedHashMap<>();

    /** Writes into a folder. @param folder where to */
    ReportFiles(LabFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes everything.
     *
     * @param results what was measured
     * @param rows the same beside the papers' numbers
     * @param full whether it is the whole thing
     * @param seconds how long it took
     */
    void write(PapersResults results, List<PaperRow> rows, boolean full, double seconds) {
        for (int i = 0; i < results.plan().figures().size(); i++) {
            figure(results.plan().figures().get(i), results.figures().get(i));
        }
        clusters(results);
        for (int i = 0; i < results.plan().rates().size(); i++) {
            rates(results.plan().rates().get(i), results.rates().get(i));
        }
        folder.write("numbers.csv", numbers(rows));
        folder.write("report.html", page(rows, full, seconds, images(results)));
    }

    private void figure(FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        List<FigureCurve> curves = FigureCurve.of(plan, outcomes);
        String words = FigureTables.write(folder, plan, outcomes);
        Map<String, byte[]> files = FigureFiles.of(plan, curves, words);
        List<String> sentences = new ArrayList<>(FigureWords.needed(plan, curves));
        sentences.addAll(FigureWords.theory(plan));
        pictures(files, sentences);
    }

    private void clusters(PapersResults results) {
        pictures(ClusterFiles.table(ClusterRow.of(results.table()), "figures all"), List.of());
        EntropyCurves plan = results.plan().entropy();
        pictures(ClusterFiles.curves(plan, results.entropy(), Json.text(plan)), List.of());
    }

    private void rates(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        String name = "rates-" + sweep.expert().id();
        pictures(GatingFiles.rates(sweep, outcomes, Json.text(sweep)).files(name), GatingNotes.of(sweep));
    }

    /** Writes pictures; those that a page can show everywhere are shown. */
    private void pictures(Map<String, byte[]> files, List<String> sentences) {
        folder.write(files);
        files.keySet().stream().filter(name -> name.endsWith(".png")).forEach(name -> shown.put(name, sentences));
    }

    private static String numbers(List<PaperRow> rows) {
        CsvText text = new CsvText(
                "paper,item,setting,x,unit,theirs,their_sd,ours,sd,low,high,runs,drawn_digits,difference,source,command");
        for (PaperRow row : rows) {
            text.line(
                    row.paper(),
                    row.item(),
                    row.setting(),
                    row.x(),
                    row.unit().name().toLowerCase(java.util.Locale.ROOT),
                    row.theirs(),
                    row.theirDeviation(),
                    row.ours().mean(),
                    row.ours().deviation(),
                    row.ours().low(),
                    row.ours().high(),
                    row.ours().count(),
                    row.drawn(),
                    row.difference(),
                    row.source(),
                    row.command());
        }
        return text.toString();
    }

    private static String images(PapersResults results) {
        return switch (results.plan().figures().get(0).comparison()) {
            case SAME -> "MNIST, as in the paper";
            case OTHER_IMAGES -> "digits that are drawn, while the paper's numbers are of MNIST";
            case NONE -> "others than the paper's";
        };
    }

    private String page(List<PaperRow> rows, boolean full, double seconds, String images) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width\"><title>Routescope: the papers' results</title>")
                .append("<style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>The papers' results, repeated</h1>\n<p class=\"m\">")
                .append(escape(Terminal.words(
                        "%s, %.0f s with what was kept from before. Images of paper 1: %s. Ours: mean ± standard deviation (runs).",
                        full ? "The whole plan" : "The quick plan: few seeds, so read differences with care",
                        seconds,
                        images)))
                .append("</p>\n<table><thead><tr><th>Number</th><th>Paper</th><th>Ours</th><th>Difference</th>")
                .append("<th>Source</th><th>Command</th></tr></thead><tbody>\n");
        for (PaperRow row : rows) {
            html.append("<tr><td>").append(escape(PaperWords.name(row))).append("</td>");
            if (row.isLeftOut()) {
                html.append("<td colspan=\"5\">")
                        .append(escape(PaperWords.why(row)))
                        .append("</td></tr>\n");
                continue;
            }
            for (String number : List.of(PaperWords.theirs(row), PaperWords.ours(row), PaperWords.difference(row))) {
                html.append("<td class=\"n\">").append(escape(number)).append("</td>");
            }
            html.append("<td>").append(escape(row.source())).append("</td><td><code>");
            html.append(escape(row.command())).append("</code></td></tr>\n");
        }
        html.append("</tbody></table>\n");
        shown.forEach((name, sentences) -> {
            html.append("<p><img src=\"")
                    .append(name)
                    .append("\" alt=\"")
                    .append(name)
                    .append("\"></p>\n");
            sentences.forEach(sentence ->
                    html.append("<p class=\"m\">").append(escape(sentence)).append("</p>\n"));
        });
        return html.append("</body></html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
