package routescope.viz;

import org.jspecify.annotations.Nullable;

/**
 * What the user does with the board: survives time travel.
 *
 * @param hovered the cell under the pointer, or null
 * @param selected the chosen cell, or null
 * @param focusedExpert the expert laid over the images, or -1 for the owners of all
 * @param stale whether a newer picture is being computed; this one is dimmed
 */
public record BoardState(
        @Nullable CellRef hovered, @Nullable CellRef selected, int focusedExpert, boolean stale) {

    /** Nothing hovered, selected or focused. */
    public static final BoardState NONE = new BoardState(null, null, -1, false);

    /**
     * {@return the same with another cell under the pointer}
     *
     * @param cell the cell, or null
     */
    public BoardState withHovered(@Nullable CellRef cell) {
        return new BoardState(cell, selected, focusedExpert, stale);
    }

    /**
     * {@return the same with another chosen cell}
     *
     * @param cell the cell, or null
     */
    public BoardState withSelected(@Nullable CellRef cell) {
        return new BoardState(hovered, cell, focusedExpert, stale);
    }

    /**
     * {@return the same with another expert laid over the images}
     *
     * @param expert its index, or -1
     */
    public BoardState withFocusedExpert(int expert) {
        return new BoardState(hovered, selected, expert, stale);
    }

    /**
     * {@return the same, marked as out of date or not}
     *
     * @param value whether a newer picture is being computed
     */
    public BoardState withStale(boolean value) {
        return new BoardState(hovered, selected, focusedExpert, value);
    }
}
