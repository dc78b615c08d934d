package routescope.ui.inspector;

import java.util.List;
import java.util.Optional;
import routescope.core.patch.PatchGrid;
import routescope.core.train.Phase;
import routescope.ui.fx.Target;
import routescope.viz.Legend;
import routescope.viz.Rect;

/** Where everything about an expert lies on the inspector's sheet. All places are whole logical pixels. */
final class ExpertSheet {
    /** Room at the edges. */
    static final double PAD = PatchSheet.PAD;

    /** From one line of words to the next. */
    static final double LINE = PatchSheet.LINE;

    private static final double SECTION = 14;
    private static final double GAP = 6;
    private static final double ROUTER = 84;
    private static final double NEURON = 50;
    private static final double THUMB = 42;
    private static final double CHART = 118;

    private final ExpertFacts facts;
    private final double width;
    private final double kernelsY;
    private final double sightingsY;
    private final double loadY;
    private final double precisionY;
    private final double bottom;

    /**
     * Lays out a sheet.
     *
     * @param facts what it shows
     * @param width logical pixels
     * @param top how much of it is scrolled away above
     */
    ExpertSheet(ExpertFacts facts, double width, double top) {
        this.facts = facts;
        this.width = width;
        kernelsY = 14 - top;
        double neurons = neuron(Math.max(0, facts.neurons() - 1)).bottom() + LINE;
        double legends = Math.max(neurons, router().bottom() + LINE) + 4;
        sightingsY = legends + Legend.HEIGHT + SECTION;
        loadY = sightingsY + 3 * sightingPitch() + SECTION;
        precisionY = loadY + 2 * LINE + CHART + SECTION;
        bottom = precisionY + 3 * LINE + CHART + SECTION;
    }

    /** {@return how many thumbnails stand beside each other} @param width logical pixels */
    static int thumbnails(double width) {
        return (int) Math.max(2, Math.min(12, Math.floor((width - 2 * PAD + GAP) / (THUMB + GAP))));
    }

    /** {@return the middle of the title of the kernels} */
    double kernelsY() {
        return kernelsY;
    }

    /** {@return the place of the router's kernel} */
    Rect router() {
        return shaped(PAD, kernelsY + LINE - 4, ROUTER);
    }

    /** {@return the place of a neuron's kernel} @param neuron its index */
    Rect neuron(int neuron) {
        double left = PAD + ROUTER + PAD;
        int columns = (int) Math.max(1, Math.floor((width - PAD - left + GAP) / (NEURON + GAP)));
        double x = left + neuron % columns * (NEURON + GAP);
        double y = kernelsY + LINE - 4 + Math.floor((double) neuron / columns) * (NEURON + LINE + 2);
        return shaped(x, y, NEURON);
    }

    /** {@return the place of the legend of the router's kernel} */
    Rect routerLegend() {
        return new Rect(PAD, sightingsY - SECTION - Legend.HEIGHT, legendWidth(), Legend.HEIGHT);
    }

    /** {@return the place of the legend of the neurons' kernels} */
    Rect neuronLegend() {
        return new Rect(PAD + legendWidth() + PAD, sightingsY - SECTION - Legend.HEIGHT, legendWidth(), Legend.HEIGHT);
    }

    /** {@return the middle of the title of a row of thumbnails} @param row 0 taken, 1 nearly taken, 2 lowest */
    double sightingsY(int row) {
        return sightingsY + row * sightingPitch();
    }

    /** {@return the place of a thumbnail} @param row as above @param index from the left */
    Rect thumbnail(int row, int index) {
        return shaped(PAD + index * (THUMB + GAP), sightingsY(row) + LINE - 6, THUMB);
    }

    /** {@return the middle of the title of the load} */
    double loadY() {
        return loadY;
    }

    /** {@return the place of the chart of the load} */
    Rect loadChart() {
        return new Rect(PAD, loadY + 1.6 * LINE, room(), CHART);
    }

    /** {@return the middle of the title of the routing precision} */
    double precisionY() {
        return precisionY;
    }

    /** {@return the place of the chart of the routing precision} */
    Rect precisionChart() {
        return new Rect(PAD, precisionY + 2.6 * LINE, room(), CHART);
    }

    /** {@return the room between the edges} */
    double room() {
        return width - 2 * PAD;
    }

    /** {@return the lower edge of everything} */
    double bottom() {
        return bottom;
    }

    /** {@return the patches of a row of thumbnails} @param row as above */
    List<Sighting> sightings(int row) {
        if (!facts.snapshot().knows(Phase.SELECT)) {
            return List.of();
        }
        List<Sighting> all = switch (row) {
            case 0 -> facts.top();
            case 1 -> facts.nearMisses();
            default -> facts.lowest();
        };
        return all.stream().limit(thumbnails(width)).toList();
    }

    /**
     * {@return the patch whose thumbnail is at a point}
     *
     * @param x logical pixels
     * @param y logical pixels
     */
    Optional<Target> at(double x, double y) {
        for (int row = 0; row < 3; row++) {
            List<Sighting> seen = sightings(row);
            for (int index = 0; index < seen.size(); index++) {
                if (thumbnail(row, index).contains(x, y)) {
                    Sighting sighting = seen.get(index);
                    return Optional.of(new Target(sighting.image(), sighting.patch(), facts.expert()));
                }
            }
        }
        return Optional.empty();
    }

    private double legendWidth() {
        return Math.floor((room() - PAD) / 2);
    }

    private double sightingPitch() {
        return LINE + thumbHeight() + LINE + 4;
    }

    private double thumbHeight() {
        return shaped(0, 0, THUMB).height();
    }

    private Rect shaped(double x, double y, double side) {
        PatchGrid grid = facts.grid();
        double largest = Math.max(grid.patchWidth(), grid.patchHeight());
        return new Rect(
                x,
                y,
                Math.max(6, Math.round(side * grid.patchWidth() / largest)),
                Math.max(6, Math.round(side * grid.patchHeight() / largest)));
    }
}
