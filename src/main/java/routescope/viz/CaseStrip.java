package routescope.viz;

import java.util.List;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.spurious.FlipCase;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Paints the test images whose prediction flips when the cue is taken away, side by side, with their marks of truth. */
public final class CaseStrip {
    /** Side of a picture. */
    public static final double SIDE = 96;

    /** From one picture to the next. */
    public static final double PITCH = 118;

    /** Everything from top to bottom: picture and three lines of words. */
    public static final double HEIGHT = SIDE + 62;

    private static final double PAD = 6;
    private static final double SIZE = 11;
    private static final double LINE = 15;

    private final PatchPictures pictures = new PatchPictures();

    /** Makes a painter that has painted nothing. */
    public CaseStrip() {}

    /**
     * Paints cases from left to right.
     *
     * @param surface what is painted on
     * @param area its place
     * @param set the test images
     * @param cases what flips
     * @param chosen index of the case a person chose, -1 for none
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, PatchSet set, List<FlipCase> cases, int chosen, Theme theme) {
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        for (int i = 0; i < cases.size(); i++) {
            Rect place = place(area, set.grid(), i);
            if (place.x() > area.right()) {
                break;
            }
            paint(surface, place, set, cases.get(i), theme);
            if (i == chosen) {
                Marks.selection(surface, place, theme);
            }
        }
    }

    /**
     * {@return the case at a place, -1 where there is none}
     *
     * @param x from the left of the strip
     * @param cases how many there are
     */
    public static int at(double x, int cases) {
        int index = (int) Math.floor((x - PAD) / PITCH);
        return x >= PAD && index < cases ? index : -1;
    }

    /** {@return the width that shows all cases} @param cases how many there are */
    public static double width(int cases) {
        return 2 * PAD + cases * PITCH;
    }

    private static Rect place(Rect area, PatchGrid grid, int index) {
        double high = (double) grid.rows() * grid.patchHeight();
        double wide = (double) grid.columns() * grid.patchWidth();
        double scale = SIDE / Math.max(high, wide);
        return new Rect(
                area.x() + PAD + index * PITCH,
                area.y() + PAD,
                Math.max(1, Math.rint(wide * scale)),
                Math.max(1, Math.rint(high * scale)));
    }

    private void paint(Surface surface, Rect place, PatchSet set, FlipCase one, Theme theme) {
        PatchPictures.Picture picture = pictures.picture(set, one.image(), place, theme);
        surface.pixels(
                picture.pixels(),
                picture.columns(),
                picture.rows(),
                place.x(),
                place.y(),
                place.width(),
                place.height());
        PatchGrid grid = set.grid();
        int cuePatches = 0;
        for (int patch = 0; patch < grid.patches(); patch++) {
            cuePatches += set.truth(one.image(), patch) == Truth.SPURIOUS ? 1 : 0;
        }
        for (int patch = 0; patch < grid.patches(); patch++) {
            Rect cell = cell(place, grid, patch);
            Truth truth = set.truth(one.image(), patch);
            if (truth == Truth.DISCRIMINATIVE) {
                Marks.brackets(surface, cell, theme);
            } else if (truth == Truth.SPURIOUS && cuePatches < grid.patches() - 1) {
                Marks.triangle(surface, cell, theme);
            }
        }
        Cues cues = set.cues();
        String label = set.classNames().get(set.labels()[one.image()]);
        String cue = cues == null ? "" : cues.names().get(cues.values()[one.image()]);
        double y = place.y() + SIDE + 12;
        double room = PITCH - 8;
        line(surface, VizText.get("cue.case.label", label, cue), place.x(), y, room, Face.TEXT, theme.text());
        String flip = VizText.get("cue.case.flip", name(set, one.before()), name(set, one.after()));
        line(surface, flip, place.x(), y + LINE, room, Face.BOLD, theme.text());
        String change = VizText.get("cue.case.change", Numbers.brief(one.change()));
        line(surface, change, place.x(), y + 2 * LINE, room, Face.TEXT, theme.mutedText());
    }

    private static void line(Surface surface, String text, double x, double y, double room, Face face, int argb) {
        surface.text(TextFit.cut(surface, text, SIZE, face, room), x, y, SIZE, face, Align.LEFT, argb);
    }

    private static Rect cell(Rect place, PatchGrid grid, int patch) {
        double wide = place.width() / grid.columns();
        double high = place.height() / grid.rows();
        return new Rect(place.x() + grid.column(patch) * wide, place.y() + grid.row(patch) * high, wide, high);
    }

    private static String name(PatchSet set, int label) {
        return label < 0 ? "–" : set.classNames().get(label);
    }
}
