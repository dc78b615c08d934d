package routescope.ui.inspector;

import java.util.List;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.KernelPicture;
import routescope.viz.Legend;
import routescope.viz.Numbers;
import routescope.viz.Rect;
import routescope.viz.Scale;
import routescope.viz.Scope;
import routescope.viz.Surface;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;
import routescope.viz.Theme;

/** Paints the inspector's sheet about all experts. */
final class OverviewPainter {
    private static final double LETTER_ROOM = 34;
    private static final double NUMBER_ROOM = 44;
    private static final int MOST_COLUMNS = 3;

    /**
     * Paints a sheet.
     *
     * @param surface what to paint on
     * @param sheet where everything lies
     * @param facts what is shown
     * @param theme the surroundings
     * @param height how much is visible; what lies outside is left out
     * @param highlighted the kernel the keyboard is on, or -1
     */
    void paint(Surface surface, OverviewSheet sheet, OverviewFacts facts, Theme theme, double height, int highlighted) {
        Pen pen = new Pen(surface, theme);
        Scale kernels = named(
                facts.routed() ? "inspector.weights.router" : "inspector.weights.neuron",
                KernelPicture.scale(facts.weights(), theme, facts.routed() ? Scope.ALL_EXPERTS : Scope.ALL_NEURONS));
        String title = facts.routed() ? "inspector.overview.routers" : "inspector.overview.neurons";
        pen.title(Texts.get(title), OverviewSheet.PAD, sheet.titleY(), sheet.room());
        Scale head = named(
                "inspector.weights.head", KernelPicture.scale(facts.kernels().head(), theme, Scope.ALL_NEURONS));
        for (int index = 0; index < facts.size(); index++) {
            Rect whole = sheet.whole(index);
            if (whole.bottom() >= 0 && whole.y() <= height) {
                if (index == highlighted) {
                    pen.highlight(whole);
                }
                kernel(pen, sheet, facts, index, kernels);
                if (facts.routed()) {
                    expert(pen, sheet, facts, index);
                } else {
                    neuron(pen, sheet, facts, index, head);
                }
            }
        }
        new Legend(kernels, theme).paint(surface, sheet.legend(0));
        if (facts.routed()) {
            table(pen, sheet, facts, height, highlighted);
        } else {
            new Legend(head, theme).paint(surface, sheet.legend(1));
        }
    }

    private static Scale named(String key, Scale scale) {
        return new Scale(Texts.get(key), "", scale.min(), scale.max(), scale.map(), scale.scope(), false);
    }

    private static void kernel(Pen pen, OverviewSheet sheet, OverviewFacts facts, int index, Scale scale) {
        int offset = index * facts.kernels().patchSize();
        KernelPicture.paint(
                pen.surface(), sheet.kernel(index), facts.weights(), offset, facts.grid(), scale, pen.theme());
    }

    private static void expert(Pen pen, OverviewSheet sheet, OverviewFacts facts, int expert) {
        Rect bar = sheet.bar(expert);
        ExpertPalette palette = new ExpertPalette(facts.size());
        pen.surface().fillRect(bar.x(), bar.y(), bar.width(), bar.height(), palette.fill(expert));
        pen.surface()
                .text(
                        ExpertPalette.letter(expert),
                        bar.x() + bar.width() / 2,
                        sheet.wordsY(expert),
                        Pen.SIZE,
                        Face.BOLD,
                        Align.CENTER,
                        pen.theme().text());
    }

    /** The bar grows from the middle: to the right for a positive output weight, to the left for a negative one. */
    private static void neuron(Pen pen, OverviewSheet sheet, OverviewFacts facts, int neuron, Scale head) {
        Rect bar = sheet.bar(neuron);
        double value = facts.head(neuron, facts.output(neuron));
        double middle = bar.x() + bar.width() / 2;
        double length = Double.isNaN(value) ? 0 : Math.abs(head.position(value) - 0.5) * bar.width();
        double left = value < 0 ? middle - length : middle;
        Surface surface = pen.surface();
        surface.fillRect(
                bar.x(), bar.y(), bar.width(), bar.height(), pen.theme().grid());
        surface.fillRect(left, bar.y(), Math.max(1, length), bar.height(), head.color(value));
        surface.fillRect(middle, bar.y() - 1, 1, bar.height() + 2, pen.theme().axis());
        pen.small(OverviewWords.head(facts, neuron), middle, sheet.wordsY(neuron), Align.CENTER, bar.width() + 6);
    }

    private static void table(Pen pen, OverviewSheet sheet, OverviewFacts facts, double height, int highlighted) {
        double x = OverviewSheet.PAD;
        double y = sheet.tableY() + OverviewSheet.LINE;
        pen.title(Texts.get("inspector.expert.precision"), x, sheet.tableY(), sheet.room());
        List<String> classes = facts.classes();
        int columns = classes.size() <= MOST_COLUMNS ? classes.size() : 0;
        for (int label = 0; label < columns; label++) {
            String name = Texts.get("inspector.overview.class", classes.get(label));
            pen.small(name, right(label), y, Align.RIGHT, NUMBER_ROOM - 4);
        }
        double words = x + LETTER_ROOM + columns * NUMBER_ROOM + (columns > 0 ? 10 : 0);
        for (int expert = 0; expert < facts.size(); expert++) {
            Rect row = sheet.row(expert);
            if (row.bottom() >= 0 && row.y() <= height) {
                if (expert == highlighted) {
                    pen.highlight(row);
                }
                row(pen, facts, expert, columns, row.y() + row.height() / 2);
                double room = x + sheet.room() - words;
                pen.small(OverviewWords.serves(facts, expert), words, row.y() + row.height() / 2, Align.LEFT, room);
            }
        }
    }

    private static void row(Pen pen, OverviewFacts facts, int expert, int columns, double y) {
        ExpertPalette palette = new ExpertPalette(facts.size());
        double x = OverviewSheet.PAD;
        pen.disc(x, y, 10, palette.fill(expert), palette.line(expert, pen.theme()));
        pen.words(ExpertPalette.letter(expert), x + 15, y, Align.LEFT, LETTER_ROOM - 15);
        for (int label = 0; label < columns; label++) {
            String value = Numbers.fixed(facts.precision(expert, label), 2);
            pen.words(value, right(label), y, Align.RIGHT, NUMBER_ROOM - 4);
        }
    }

    private static double right(int column) {
        return OverviewSheet.PAD + LETTER_ROOM + (column + 1) * NUMBER_ROOM;
    }
}
