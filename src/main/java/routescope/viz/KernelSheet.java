package routescope.viz;

import org.jspecify.annotations.Nullable;
import routescope.core.patch.PatchGrid;
import routescope.core.run.Kernels;
import routescope.core.run.Snapshot;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/**
 * All kernels of a model as pictures, a block of lines per expert: its letter, its router kernel, its neurons. Two legends
 * below, one for routers and one for neurons.
 */
final class KernelSheet {
    /** The height of a kernel where there is room for all. */
    static final int COMFORTABLE = 56;

    private static final int SMALLEST = 6;
    private static final double MARGIN = 10;
    private static final double LETTER = 34;
    private static final double GAP = 6;
    private static final double BLOCK_GAP = 6;
    private static final double ROUTER_GAP = 22;
    private static final double HEADER = 26;
    private static final double FOOT = Legend.HEIGHT + 14;
    private static final double LARGEST_LEGEND = 260;
    private static final double SIZE = 11;

    private final Kernels kernels;
    private final PatchGrid grid;
    private final double width;
    private final double cell;

    private KernelSheet(Snapshot snapshot, double width, double cell) {
        kernels = snapshot.kernels();
        grid = snapshot.test().grid();
        this.width = width;
        this.cell = cell;
    }

    /** {@return a sheet with comfortable kernels, as tall as it gets} */
    static KernelSheet whole(Snapshot snapshot, double width) {
        return new KernelSheet(snapshot, width, COMFORTABLE);
    }

    /** {@return the sheet with the largest kernels with which it fits} */
    static KernelSheet fitting(Snapshot snapshot, double width, double height) {
        for (int cell = 2 * COMFORTABLE; cell > SMALLEST; cell--) {
            KernelSheet sheet = new KernelSheet(snapshot, width, cell);
            if (sheet.height() <= height) {
                return sheet;
            }
        }
        return new KernelSheet(snapshot, width, SMALLEST);
    }

    /** {@return the scale of the routers, or null without routers} */
    static @Nullable Scale routers(Kernels kernels, Theme theme, ScaleKeeper keeper, Scope scope) {
        return kernels.routers().length == 0
                ? null
                : keeper.keep(KernelPicture.scale(kernels.routers(), theme, scope)
                        .named(VizText.get("quantity.weight.router")));
    }

    /** {@return the scale of the neurons} */
    static Scale neurons(Kernels kernels, Theme theme, ScaleKeeper keeper, Scope scope) {
        Scope shown = scope == Scope.ALL_EXPERTS ? Scope.ALL_NEURONS : scope;
        return keeper.keep(
                KernelPicture.scale(kernels.neurons(), theme, shown).named(VizText.get("quantity.weight.neuron")));
    }

    /** {@return pixels from top to bottom} */
    double height() {
        return HEADER + blocks() * blockPitch() + FOOT;
    }

    /** Paints the sheet from (0, 0). */
    void paint(Surface surface, Theme theme, @Nullable Scale routers, Scale neurons) {
        muted(surface, VizText.get("kernels.neurons"), neuronsX(), HEADER / 2, theme);
        ExpertPalette palette = new ExpertPalette(kernels.experts());
        for (int block = 0; block < blocks(); block++) {
            double y = HEADER + block * blockPitch();
            if (kernels.experts() > 0) {
                double middle = y + cell / 2;
                surface.fillOval(MARGIN, middle - 5, 10, 10, palette.line(block, theme));
                surface.fillOval(MARGIN + 1, middle - 4, 8, 8, palette.fill(block));
                surface.text(ExpertPalette.letter(block), MARGIN + 14, middle, 12, Face.BOLD, Align.LEFT, theme.text());
            }
            if (routers != null) {
                Rect place = new Rect(MARGIN + LETTER, y, cellWidth(), cell);
                KernelPicture.paint(
                        surface, place, kernels.routers(), block * kernels.patchSize(), grid, routers, theme);
            }
            for (int neuron = 0; neuron < kernels.neuronsPerExpert(); neuron++) {
                double x = neuronsX() + neuron % perLine() * (cellWidth() + GAP);
                int line = neuron / perLine();
                Rect place = new Rect(x, y + line * (cell + GAP), cellWidth(), cell);
                int offset = (block * kernels.neuronsPerExpert() + neuron) * kernels.patchSize();
                KernelPicture.paint(surface, place, kernels.neurons(), offset, grid, neurons, theme);
            }
        }
        paintLegends(surface, theme, routers, neurons);
    }

    private void paintLegends(Surface surface, Theme theme, @Nullable Scale routers, Scale neurons) {
        double y = HEADER + blocks() * blockPitch() + 4;
        double legend = Math.floor(Math.min(LARGEST_LEGEND, (width - 2 * MARGIN - ROUTER_GAP) / 2));
        double x = MARGIN;
        if (routers != null) {
            muted(surface, VizText.get("kernels.router"), MARGIN + LETTER, HEADER / 2, theme);
            new Legend(routers, theme).paint(surface, new Rect(x, y, legend, Legend.HEIGHT));
            x += legend + ROUTER_GAP;
        }
        new Legend(neurons, theme).paint(surface, new Rect(x, y, legend, Legend.HEIGHT));
    }

    private static void muted(Surface surface, String words, double x, double y, Theme theme) {
        surface.text(words, x, y, SIZE, Face.TEXT, Align.LEFT, theme.mutedText());
    }

    private int blocks() {
        return Math.max(1, kernels.experts());
    }

    private double blockPitch() {
        int lines = (kernels.neuronsPerExpert() + perLine() - 1) / perLine();
        return lines * (cell + GAP) + BLOCK_GAP;
    }

    private int perLine() {
        return (int) Math.max(1, Math.floor((width - neuronsX() - MARGIN + GAP) / (cellWidth() + GAP)));
    }

    private double neuronsX() {
        double start = kernels.experts() > 0 ? MARGIN + LETTER : MARGIN;
        return kernels.routers().length == 0 ? start : start + Math.max(cellWidth(), LETTER + 10) + ROUTER_GAP;
    }

    private double cellWidth() {
        double aspect = Math.max(0.25, Math.min(4, (double) grid.patchWidth() / grid.patchHeight()));
        return Math.max(1, Math.round(cell * aspect));
    }
}
