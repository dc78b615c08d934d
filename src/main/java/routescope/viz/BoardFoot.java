package routescope.viz;

import org.jspecify.annotations.Nullable;
import routescope.core.patch.Truth;
import routescope.core.train.Phase;
import routescope.viz.CellRef.Part;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Paints the legends of a routing board and the key of its marks. */
final class BoardFoot {
    private static final double LARGEST_LEGEND = 260;
    private static final double FLASH = 0.3;
    private static final double GAP = 28;
    private static final double KEY_SWATCH = 12;
    private static final double KEY_SIZE = 10;
    private static final double KEY_GAP = 5;
    private static final double KEY_LINE = 17;

    private final Surface surface;
    private final BoardLayout layout;
    private final BoardFrame frame;
    private double keyX;
    private double keyY;

    BoardFoot(Surface surface, BoardLayout layout, BoardFrame frame) {
        this.surface = surface;
        this.layout = layout;
        this.frame = frame;
        this.keyX = layout.columns().label();
    }

    void paint() {
        double x = layout.columns().label();
        double y = layout.footY();
        boolean routers = layout.experts() > 0;
        double room = layout.view().width() - 2 * x;
        double width = Math.floor(Math.min(LARGEST_LEGEND, routers ? (room - GAP) / 2 : room));
        if (routers) {
            boolean maps = expertsInSight() && frame.options().quantity() != Quantity.NOTHING;
            if (maps) {
                legend(expertCell(), true, new Rect(x, y, width, Legend.HEIGHT));
            }
            if (frame.data().knows(Phase.SELECT)) {
                CellRef owners = CellRef.of(layout.firstProbe(), Part.OWNERS, 0);
                double left = expertsInSight() ? x + width + GAP : x;
                legend(owners, false, new Rect(left, y, width, Legend.HEIGHT));
            }
        } else if (frame.options().quantity() == Quantity.ACTIVATION
                || frame.data().knows(Phase.POOL)) {
            CellRef contribution = CellRef.of(layout.firstProbe(), Part.CONTRIBUTION, 0);
            legend(contribution, false, new Rect(x, y, width, Legend.HEIGHT));
        }
        keyY = y + Legend.HEIGHT + 8;
        paintKey();
    }

    private boolean expertsInSight() {
        return layout.expertsArea().width() > 0;
    }

    private Legend legend(CellRef cell, boolean overImages) {
        BoardState state = frame.state();
        boolean blended =
                overImages && state.focusedExpert() >= 0 && frame.options().overlayVisible();
        double opacity = blended ? frame.options().opacity() : 1;
        boolean noValue = overImages && frame.options().quantity().everyPatch();
        return new Legend(scale(cell), frame.theme(), marker(cell), opacity, noValue);
    }

    /** A scale that has just widened says its new ends in its title too. */
    private Scale scale(CellRef cell) {
        Scale scale = frame.scales().scale(cell);
        return announces(scale)
                ? scale.named(VizText.get(
                        "legend.widened", scale.quantity(), Numbers.brief(scale.min()), Numbers.brief(scale.max())))
                : scale;
    }

    private boolean announces(Scale scale) {
        return frame.widened() && scale.scope() == Scope.WHOLE_RUN;
    }

    private void legend(CellRef cell, boolean overImages, Rect area) {
        if (announces(frame.scales().scale(cell))) {
            Rect flash = area.inset(-4);
            int argb = Argb.withOpacity(frame.theme().accent(), FLASH);
            surface.fillRect(flash.x(), flash.y(), flash.width(), flash.height(), argb);
        }
        legend(cell, overImages).paint(surface, area);
    }

    private @Nullable Double marker(CellRef cell) {
        CellRef hovered = frame.state().hovered();
        if (hovered == null) {
            return null;
        }
        boolean image = hovered.part() == Part.IMAGE && cell.part() == Part.OWNERS;
        return hovered.part() == cell.part() || image ? frame.scales().value(hovered) : null;
    }

    private CellRef expertCell() {
        CellRef hovered = frame.state().hovered();
        CellRef selected = frame.state().selected();
        if (hovered != null && hovered.part() == Part.EXPERT) {
            return hovered;
        }
        if (selected != null && selected.part() == Part.EXPERT) {
            return selected;
        }
        return CellRef.ofExpert(layout.firstProbe(), Math.max(0, frame.state().focusedExpert()), 0);
    }

    private void paintKey() {
        Theme theme = frame.theme();
        if (!frame.data().knows(Phase.SELECT) && frame.options().quantity() == Quantity.NOTHING) {
            grey("key.not-yet");
        }
        if (layout.experts() > 0 && frame.data().knows(Phase.SELECT)) {
            if (expertsInSight() && !frame.options().quantity().everyPatch()) {
                grey("key.not-selected");
            }
            if (expertsInSight()) {
                Rect outline = swatch("key.selected");
                surface.strokeRect(outline.x(), outline.y(), outline.width(), outline.height(), 2, theme.axis());
                key("key.selected");
            }
            if (frame.options().dimDiscarded() && frame.options().overlayVisible()) {
                String words = frame.state().focusedExpert() >= 0 ? "key.not-taken" : "key.discarded";
                Rect dim = swatch(words);
                surface.fillRect(dim.x(), dim.y(), dim.width(), dim.height(), theme.haloDark());
                Marks.discarded(surface, dim, theme);
                key(words);
            }
        }
        if (frame.options().truthMarks()) {
            truthKey(Truth.DISCRIMINATIVE, "key.discriminative");
            truthKey(Truth.SPURIOUS, "key.spurious");
        }
    }

    private void grey(String words) {
        Rect place = swatch(words);
        Theme theme = frame.theme();
        surface.fillRect(place.x(), place.y(), place.width(), place.height(), theme.notSelected());
        surface.strokeRect(place.x(), place.y(), place.width(), place.height(), 1, theme.grid());
        key(words);
    }

    private void truthKey(Truth truth, String text) {
        if (!shown(truth)) {
            return;
        }
        Rect place = swatch(text);
        if (truth == Truth.DISCRIMINATIVE) {
            Marks.brackets(surface, place.inset(2), frame.theme());
        } else {
            Marks.triangle(surface, place.inset(-2), frame.theme());
        }
        key(text);
    }

    private boolean shown(Truth truth) {
        int end = layout.firstProbe() + layout.visibleRows();
        for (int probe = layout.firstProbe(); probe < end; probe++) {
            for (int patch = 0; patch < layout.grid().patches(); patch++) {
                if (frame.data().truth(probe, patch) == truth) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The place of the next swatch; the line is full when its words no longer fit. */
    private Rect swatch(String text) {
        double start = layout.columns().label();
        double end = keyX + wordsWidth(text);
        if (keyX > start && end > layout.view().width() - start) {
            keyX = start;
            keyY += KEY_LINE;
        }
        return new Rect(Math.round(keyX), Math.round(keyY - KEY_SWATCH / 2), KEY_SWATCH, KEY_SWATCH);
    }

    private void key(String text) {
        double x = keyX + KEY_SWATCH + KEY_GAP;
        surface.text(
                VizText.get(text),
                x,
                keyY,
                KEY_SIZE,
                Face.TEXT,
                Align.LEFT,
                frame.theme().mutedText());
        keyX += wordsWidth(text) + 16;
    }

    private double wordsWidth(String text) {
        return KEY_SWATCH + KEY_GAP + surface.textWidth(VizText.get(text), KEY_SIZE, Face.TEXT);
    }
}
