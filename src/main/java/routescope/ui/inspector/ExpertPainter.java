package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import routescope.core.metric.MetricPoint;
import routescope.core.patch.PatchSet;
import routescope.core.run.Kernels;
import routescope.core.train.Phase;
import routescope.ui.text.Texts;
import routescope.viz.Chart;
import routescope.viz.KernelPicture;
import routescope.viz.Legend;
import routescope.viz.LineChart;
import routescope.viz.Numbers;
import routescope.viz.PatchPicture;
import routescope.viz.Rect;
import routescope.viz.RunCharts;
import routescope.viz.Scale;
import routescope.viz.Scope;
import routescope.viz.Surface;
import routescope.viz.Surface.Align;
import routescope.viz.Theme;

/** Paints the inspector's sheet about an expert. */
final class ExpertPainter {
    private static final List<String> ROWS =
            List.of("inspector.expert.top", "inspector.expert.near", "inspector.expert.lowest");

    private final PatchPicture pictures = new PatchPicture();

    /**
     * Paints a sheet.
     *
     * @param surface what to paint on
     * @param sheet where everything lies
     * @param facts what is shown
     * @param theme the surroundings
     * @param height how much is visible; what lies below is left out
     */
    void paint(Surface surface, ExpertSheet sheet, ExpertFacts facts, Theme theme, double height) {
        Pen pen = new Pen(surface, theme);
        kernels(pen, sheet, facts);
        for (int row = 0; row < ROWS.size(); row++) {
            sightings(pen, sheet, facts, row);
        }
        if (sheet.loadY() < height) {
            load(pen, sheet, facts);
        }
        if (sheet.precisionY() < height) {
            precision(pen, sheet, facts);
        }
    }

    private static void kernels(Pen pen, ExpertSheet sheet, ExpertFacts facts) {
        Kernels kernels = facts.snapshot().kernels();
        Theme theme = pen.theme();
        Scale router = scale("inspector.weights.router", KernelPicture.scale(facts.router(), theme, Scope.THIS_EXPERT));
        Scale neuron =
                scale("inspector.weights.neuron", KernelPicture.scale(facts.neuronKernels(), theme, Scope.THIS_EXPERT));
        int size = kernels.patchSize();
        String title = facts.pictured()
                .map(phase ->
                        Texts.get(phase == Phase.GRADIENT ? "inspector.expert.gradient" : "inspector.expert.change"))
                .orElse(Texts.get("inspector.expert.kernels"));
        pen.title(title, ExpertSheet.PAD, sheet.kernelsY(), sheet.room());
        Rect place = sheet.router();
        KernelPicture.paint(
                pen.surface(), place, facts.allRouters(), facts.expert() * size, facts.grid(), router, theme);
        pen.small(Texts.get("inspector.expert.router"), place.x(), place.bottom() + 10, Align.LEFT, place.width());
        for (int i = 0; i < facts.neurons(); i++) {
            Rect cell = sheet.neuron(i);
            int offset = (facts.expert() * facts.neurons() + i) * size;
            KernelPicture.paint(pen.surface(), cell, facts.allNeurons(), offset, facts.grid(), neuron, theme);
            pen.small(head(facts, i), cell.x(), cell.bottom() + 10, Align.LEFT, cell.width() + 8);
        }
        new Legend(router, theme).paint(pen.surface(), sheet.routerLegend());
        new Legend(neuron, theme).paint(pen.surface(), sheet.neuronLegend());
    }

    /** With several outputs the one with the largest weight speaks for the neuron. */
    private static String head(ExpertFacts facts, int neuron) {
        int outputs = facts.snapshot().kernels().outputs();
        int largest = 0;
        for (int output = 1; output < outputs; output++) {
            boolean larger = Math.abs(facts.head(neuron, output)) > Math.abs(facts.head(neuron, largest));
            largest = larger ? output : largest;
        }
        String value = Numbers.fixed(facts.head(neuron, largest), 2);
        return outputs == 1
                ? Texts.get("inspector.expert.head", value)
                : Texts.get(
                        "inspector.expert.head.class",
                        facts.snapshot().test().classNames().get(largest),
                        value);
    }

    private static Scale scale(String key, Scale scale) {
        return new Scale(Texts.get(key), "", scale.min(), scale.max(), scale.map(), scale.scope(), false);
    }

    private void sightings(Pen pen, ExpertSheet sheet, ExpertFacts facts, int row) {
        PatchSet test = facts.snapshot().test();
        int[] images = facts.snapshot().probe().images();
        List<Sighting> seen = sheet.sightings(row);
        pen.title(Texts.get(ROWS.get(row)), ExpertSheet.PAD, sheet.sightingsY(row), sheet.room());
        if (seen.isEmpty()) {
            pen.small(
                    Texts.get(
                            facts.snapshot().knows(Phase.SELECT) ? "inspector.expert.none" : "inspector.expert.later"),
                    ExpertSheet.PAD,
                    sheet.sightingsY(row) + ExpertSheet.LINE,
                    Align.LEFT,
                    sheet.room());
        }
        for (int i = 0; i < seen.size(); i++) {
            Sighting sighting = seen.get(i);
            Rect place = sheet.thumbnail(row, i);
            pictures.paint(pen.surface(), place, test, images[sighting.image()], sighting.patch(), pen.theme());
            double value = row == 0 ? sighting.gate() : sighting.score();
            pen.small(
                    Numbers.fixed(value, 2),
                    place.x() + place.width() / 2,
                    place.bottom() + 9,
                    Align.CENTER,
                    place.width() + 6);
        }
    }

    private static void load(Pen pen, ExpertSheet sheet, ExpertFacts facts) {
        MetricPoint latest = facts.latest();
        double x = ExpertSheet.PAD;
        pen.title(Texts.get("inspector.expert.load"), x, sheet.loadY(), sheet.room());
        String now = Texts.get(
                "inspector.expert.load.now",
                Numbers.fixed(latest.load()[facts.expert()], 2),
                facts.snapshot().probe().selectedPatches());
        pen.small(now, x, sheet.loadY() + ExpertSheet.LINE - 2, Align.LEFT, sheet.room());
        chart(pen, sheet.loadChart(), RunCharts.load(facts.snapshot(), pen.theme()), facts.expert());
    }

    private static void precision(Pen pen, ExpertSheet sheet, ExpertFacts facts) {
        MetricPoint latest = facts.latest();
        double x = ExpertSheet.PAD;
        double y = sheet.precisionY();
        pen.title(Texts.get("inspector.expert.precision"), x, y, sheet.room());
        String now = Texts.get(
                "inspector.expert.precision.now", Numbers.fixed(latest.routingPrecision()[facts.expert()], 3));
        pen.small(now, x, y + ExpertSheet.LINE - 2, Align.LEFT, sheet.room());
        double[] byClass = latest.routingPrecisionByClass()[facts.expert()];
        List<String> words = new ArrayList<>();
        for (int c = 0; c < byClass.length; c++) {
            words.add(Texts.get(
                    "inspector.expert.precision.class",
                    facts.snapshot().test().classNames().get(c),
                    Numbers.fixed(byClass[c], 3)));
        }
        pen.small(String.join(" · ", words), x, y + 2 * ExpertSheet.LINE - 2, Align.LEFT, sheet.room());
        chart(pen, sheet.precisionChart(), RunCharts.precision(facts.snapshot(), pen.theme()), facts.expert());
    }

    private static void chart(Pen pen, Rect place, Chart all, int expert) {
        Chart own = new Chart(
                "",
                all.xTitle(),
                new Chart.Axis("", all.left().min(), all.left().max()),
                null,
                List.of(all.series().get(expert)),
                null,
                "");
        LineChart.paint(pen.surface(), place, own, pen.theme());
    }
}
