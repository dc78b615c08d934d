package routescope.viz;

import java.util.OptionalInt;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;

/**
 * Paints one image with the marks of the routing board: owner stripes, discarded patches dimmed, truth marks; and places
 * its patches. Remembers pixels; not thread-safe.
 */
public final class RoutedImage {
    private static final double LINE = 0.45;

    private final PatchPictures pictures = new PatchPictures();

    /** Makes a painter that has painted nothing. */
    public RoutedImage() {}

    /**
     * {@return the largest place within a room that has the shape of the images, with whole pixels for each patch}
     *
     * @param room where it has to fit in
     * @param grid how the images are cut
     */
    public static Rect fit(Rect room, PatchGrid grid) {
        double wide = grid.columns() * (double) grid.patchWidth();
        double tall = grid.rows() * (double) grid.patchHeight();
        double scale = Math.max(0, Math.min(room.width() / wide, room.height() / tall));
        double cellWidth = Math.max(2, Math.floor(scale * grid.patchWidth()));
        double cellHeight = Math.max(2, Math.floor(scale * grid.patchHeight()));
        double width = cellWidth * grid.columns();
        double height = cellHeight * grid.rows();
        return new Rect(
                Math.round(room.x() + (room.width() - width) / 2),
                Math.round(room.y() + Math.max(0, (room.height() - height) / 2)),
                width,
                height);
    }

    /**
     * {@return where a patch lies}
     *
     * @param place of the image
     * @param grid how it is cut
     * @param patch number of the patch
     */
    public static Rect cell(Rect place, PatchGrid grid, int patch) {
        double width = place.width() / grid.columns();
        double height = place.height() / grid.rows();
        return new Rect(place.x() + grid.column(patch) * width, place.y() + grid.row(patch) * height, width, height);
    }

    /**
     * {@return the patch at a point}
     *
     * @param place of the image
     * @param grid how it is cut
     * @param x of the point
     * @param y of the point
     */
    public static OptionalInt at(Rect place, PatchGrid grid, double x, double y) {
        if (!place.contains(x, y)) {
            return OptionalInt.empty();
        }
        int column = (int) Math.min(grid.columns() - 1, (x - place.x()) * grid.columns() / place.width());
        int row = (int) Math.min(grid.rows() - 1, (y - place.y()) * grid.rows() / place.height());
        return OptionalInt.of(row * grid.columns() + column);
    }

    /**
     * Paints an image without marks.
     *
     * @param surface what is painted on
     * @param place of the image
     * @param set its set
     * @param image its index
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect place, PatchSet set, int image, Theme theme) {
        PatchPictures.Picture picture = pictures.picture(set, image, place, theme);
        surface.pixels(
                picture.pixels(),
                picture.columns(),
                picture.rows(),
                place.x(),
                place.y(),
                place.width(),
                place.height());
        surface.strokeRect(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2, 1, theme.grid());
        lines(surface, place, set.grid(), Argb.withOpacity(theme.axis(), LINE));
    }

    /**
     * Lays over an image what routers and experts do with it.
     *
     * @param surface what is painted on
     * @param place of the image
     * @param grid how it is cut
     * @param routing what was done with it
     * @param probe its index there
     * @param theme the surroundings
     */
    public static void owners(
            Surface surface, Rect place, PatchGrid grid, ProbeRouting routing, int probe, Theme theme) {
        if (routing.experts() == 0) {
            return;
        }
        ExpertPalette palette = new ExpertPalette(routing.experts());
        for (int patch = 0; patch < grid.patches(); patch++) {
            Rect cell = cell(place, grid, patch);
            if (routing.owners(probe, patch) == 0) {
                Marks.discarded(surface, cell, theme);
            } else {
                OwnerStripes.paint(surface, cell, new OwnerStripes.Owned(routing, probe, patch), palette, theme);
            }
        }
    }

    /**
     * Marks what is true of the patches of an image, where it is known.
     *
     * @param surface what is painted on
     * @param place of the image
     * @param set its set
     * @param image its index
     * @param theme the surroundings
     */
    public static void truth(Surface surface, Rect place, PatchSet set, int image, Theme theme) {
        for (int patch = 0; patch < set.grid().patches(); patch++) {
            Rect cell = cell(place, set.grid(), patch);
            if (set.truth(image, patch) == Truth.DISCRIMINATIVE) {
                Marks.brackets(surface, cell, theme);
            } else if (set.truth(image, patch) == Truth.SPURIOUS) {
                Marks.triangle(surface, cell, theme);
            }
        }
    }

    /** Marks the patch that was chosen. @param surface what is painted on @param cell its place @param theme the surroundings */
    public static void chosen(Surface surface, Rect cell, Theme theme) {
        Marks.selection(surface, cell, theme);
    }

    /** Marks the patch under the pointer. @param surface what is painted on @param cell its place @param theme the surroundings */
    public static void hovered(Surface surface, Rect cell, Theme theme) {
        Marks.hover(surface, cell, theme);
    }

    /**
     * Outlines a cell that differs: dashed, as nothing else is.
     *
     * @param surface what is painted on
     * @param cell its place
     * @param theme the surroundings
     */
    public static void different(Surface surface, Rect cell, Theme theme) {
        double left = cell.x() + 2.5;
        double top = cell.y() + 2.5;
        double right = cell.right() - 1.5;
        double bottom = cell.bottom() - 1.5;
        surface.strokeRect(left - 1.5, top - 1.5, right - left + 3, bottom - top + 3, 3, theme.haloDark());
        double[] xs = {left, right, right, left, left};
        double[] ys = {top, top, bottom, bottom, top};
        surface.polyline(xs, ys, xs.length, 1.5, theme.haloLight(), true);
    }

    /**
     * Paints one value for each patch, with the number where there is room for it.
     *
     * @param surface what is painted on
     * @param place of the map
     * @param grid how images are cut
     * @param values {@code [patches]}; not-a-number is hatched
     * @param scale how values become colours
     * @param theme the surroundings
     */
    public static void map(Surface surface, Rect place, PatchGrid grid, double[] values, Scale scale, Theme theme) {
        for (int patch = 0; patch < grid.patches(); patch++) {
            Rect cell = cell(place, grid, patch);
            if (Double.isNaN(values[patch])) {
                Marks.noValue(surface, cell, theme);
                continue;
            }
            surface.fillRect(cell.x(), cell.y(), cell.width(), cell.height(), scale.color(values[patch]));
            number(surface, cell, values[patch], scale);
        }
        lines(surface, place, grid, theme.background());
        surface.strokeRect(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2, 1, theme.grid());
    }

    private static void number(Surface surface, Rect cell, double value, Scale scale) {
        double size = Math.min(12, Math.max(9, Math.floor(cell.height() * 0.4)));
        double room = cell.width() - 3;
        String exact = scale.discrete() ? Numbers.fixed(value, 0) : Numbers.brief(value);
        String text = surface.textWidth(exact, size, Surface.Face.TEXT) <= room ? exact : Numbers.fixed(value, 2);
        if (cell.height() < 11 || surface.textWidth(text, size, Surface.Face.TEXT) > room) {
            return;
        }
        surface.text(
                text,
                cell.x() + cell.width() / 2,
                cell.y() + cell.height() / 2,
                size,
                Surface.Face.TEXT,
                Surface.Align.CENTER,
                Argb.readableOn(scale.color(value)));
    }

    /** Lines between patches. @param surface what is painted on @param place of the map @param grid how images are cut @param argb colour */
    static void lines(Surface surface, Rect place, PatchGrid grid, int argb) {
        for (int column = 1; column < grid.columns(); column++) {
            surface.fillRect(place.x() + column * place.width() / grid.columns(), place.y(), 1, place.height(), argb);
        }
        for (int row = 1; row < grid.rows(); row++) {
            surface.fillRect(place.x(), place.y() + row * place.height() / grid.rows(), place.width(), 1, argb);
        }
    }

    /**
     * Paints the gate map of an expert: what it selected, outlined in its hue, on an empty ground.
     *
     * @param surface what is painted on
     * @param place of the map
     * @param grid how images are cut
     * @param gates {@code [patches]} not-a-number where it selected nothing
     * @param expert whose map it is
     * @param scale how gates become colours
     */
    public static void gates(
            Surface surface, Rect place, PatchGrid grid, double[] gates, Outlined expert, Scale scale) {
        Theme theme = expert.theme();
        surface.fillRect(place.x(), place.y(), place.width(), place.height(), theme.notSelected());
        lines(surface, place, grid, theme.background());
        int outline = new ExpertPalette(expert.experts()).line(expert.expert(), theme);
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (!Double.isNaN(gates[patch])) {
                Rect cell = cell(place, grid, patch);
                double line = cell.width() < 9 ? 1 : 2;
                surface.fillRect(cell.x() + 1, cell.y() + 1, cell.width() - 1, cell.height() - 1, outline);
                Rect inner = new Rect(
                        cell.x() + 1 + line,
                        cell.y() + 1 + line,
                        Math.max(1, cell.width() - 1 - 2 * line),
                        Math.max(1, cell.height() - 1 - 2 * line));
                surface.fillRect(inner.x(), inner.y(), inner.width(), inner.height(), scale.color(gates[patch]));
            }
        }
    }

    /**
     * An expert whose hue outlines something.
     *
     * @param experts how many there are
     * @param expert its index
     * @param theme the surroundings
     */
    public record Outlined(int experts, int expert, Theme theme) {}
}
