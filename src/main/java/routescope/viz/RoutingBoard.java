package routescope.viz;

import java.util.function.Consumer;
import routescope.viz.CellRef.Part;

/**
 * The picture of which patches each router sends to each expert: a row per probe image with the image and its owners,
 * the owner counts and one map per expert. Without routers: the image and the share of each patch in the logit.
 *
 * <p>Keeps the pixels of the images it painted; one instance belongs to one view and one thread.
 */
public final class RoutingBoard {
    private static final double STALE = 0.45;

    private final PatchPictures pictures = new PatchPictures();

    /** Makes a board that has painted nothing. */
    public RoutingBoard() {}

    /**
     * {@return where everything lies}
     *
     * @param data what is shown; only its sizes matter
     * @param view what is looked at
     */
    public static BoardLayout layout(BoardData data, BoardView view) {
        return BoardMeasure.measure(data, data.experts(), view);
    }

    /**
     * {@return what a cell shows, in a sentence for tooltips and screen readers}
     *
     * @param data what is shown
     * @param cell which cell
     */
    public static String sentence(BoardData data, CellRef cell) {
        return BoardSentences.sentence(data, cell);
    }

    /**
     * Paints the board, with its background, from (0, 0).
     *
     * @param surface what is painted on
     * @param layout where everything lies
     * @param frame what is painted
     */
    public void paint(Surface surface, BoardLayout layout, BoardFrame frame) {
        BoardView view = layout.view();
        Theme theme = frame.theme();
        surface.fillRect(0, 0, view.width(), view.height(), theme.background());
        new BoardTitles(surface, layout, frame).paint();
        BoardImages images = new BoardImages(surface, layout, frame, pictures);
        BoardMaps maps = new BoardMaps(surface, layout, frame);
        int end = layout.firstProbe() + layout.visibleRows();
        for (int probe = layout.firstProbe(); probe < end; probe++) {
            images.paint(probe);
            maps.paintFixed(probe);
        }
        Rect area = layout.expertsArea();
        surface.clip(area.x(), area.y(), area.width(), area.height());
        for (int probe = layout.firstProbe(); probe < end; probe++) {
            maps.paintExperts(probe);
        }
        surface.unclip();
        paintState(surface, layout, frame);
        new BoardFoot(surface, layout, frame).paint();
        if (frame.state().stale()) {
            surface.fillRect(0, 0, view.width(), view.height(), Argb.withOpacity(theme.background(), STALE));
        }
    }

    private static void paintState(Surface surface, BoardLayout layout, BoardFrame frame) {
        BoardState state = frame.state();
        CellRef hovered = state.hovered();
        if (hovered != null) {
            brush(surface, layout, frame.theme(), hovered);
        }
        for (CellRef cell : state.alsoSelected()) {
            paintCell(surface, layout, cell, place -> Marks.selection(surface, place, frame.theme()));
        }
        CellRef selected = state.selected();
        if (selected != null) {
            paintCell(surface, layout, selected, place -> Marks.selection(surface, place, frame.theme()));
        }
        if (hovered != null && !hovered.equals(selected)) {
            paintCell(surface, layout, hovered, place -> Marks.hover(surface, place, frame.theme()));
        }
    }

    /** The patch under the pointer, in every map of its row. */
    private static void brush(Surface surface, BoardLayout layout, Theme theme, CellRef hovered) {
        Part second = layout.experts() == 0 ? Part.CONTRIBUTION : Part.OWNERS;
        for (int map = 0; map < layout.experts() + 2; map++) {
            Part part = map == 0 ? Part.IMAGE : map == 1 ? second : Part.EXPERT;
            CellRef cell = new CellRef(hovered.probe(), part, part == Part.EXPERT ? map - 2 : -1, hovered.patch());
            paintCell(surface, layout, cell, place -> Marks.brush(surface, place, theme));
        }
    }

    private static void paintCell(Surface surface, BoardLayout layout, CellRef cell, Consumer<Rect> mark) {
        if (!known(layout, cell)) {
            return;
        }
        boolean scrolls = cell.part() == Part.EXPERT;
        Rect area = layout.expertsArea();
        if (scrolls) {
            surface.clip(area.x(), area.y(), area.width(), area.height());
        }
        mark.accept(layout.cell(cell));
        if (scrolls) {
            surface.unclip();
        }
    }

    private static boolean known(BoardLayout layout, CellRef cell) {
        boolean part = switch (cell.part()) {
            case IMAGE -> true;
            case OWNERS -> layout.experts() > 0;
            case CONTRIBUTION -> layout.experts() == 0;
            case EXPERT -> cell.expert() >= 0 && cell.expert() < layout.experts();
        };
        return part
                && layout.visible(cell.probe())
                && cell.patch() < layout.grid().patches();
    }
}
