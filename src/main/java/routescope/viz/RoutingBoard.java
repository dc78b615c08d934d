package routescope.viz;

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
        return BoardMeasure.measure(data.grid(), data.probes(), data.experts(), view);
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
        CellRef selected = frame.state().selected();
        if (selected != null && known(layout, selected)) {
            paintCell(surface, layout, frame.theme(), selected, true);
        }
        CellRef hovered = frame.state().hovered();
        if (hovered != null && known(layout, hovered) && !hovered.equals(selected)) {
            paintCell(surface, layout, frame.theme(), hovered, false);
        }
    }

    private static void paintCell(Surface surface, BoardLayout layout, Theme theme, CellRef cell, boolean selected) {
        boolean scrolls = cell.part() == Part.EXPERT;
        Rect area = layout.expertsArea();
        if (scrolls) {
            surface.clip(area.x(), area.y(), area.width(), area.height());
        }
        Rect place = layout.cell(cell);
        if (selected) {
            Marks.selection(surface, place, theme);
        } else {
            Marks.hover(surface, place, theme);
        }
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
