package routescope.viz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user does with the board: survives time travel.
 *
 * @param hovered the cell under the pointer, or null; the same patch is outlined thinly in every other map of the row
 * @param selected the chosen cell that details are about, or null
 * @param alsoSelected further chosen cells
 * @param focusedExpert the expert laid over the images, or -1 for the owners of all
 * @param stale whether a newer picture is being computed; this one is dimmed
 */
public record BoardState(
        @Nullable CellRef hovered,
        @Nullable CellRef selected,
        List<CellRef> alsoSelected,
        int focusedExpert,
        boolean stale) {

    /** Nothing hovered, selected or focused. */
    public static final BoardState NONE = new BoardState(null, null, List.of(), -1, false);

    /** Takes a copy of the list. */
    public BoardState {
        alsoSelected = List.copyOf(alsoSelected);
    }

    /**
     * {@return the same with another cell under the pointer}
     *
     * @param cell the cell, or null
     */
    public BoardState withHovered(@Nullable CellRef cell) {
        return new BoardState(cell, selected, alsoSelected, focusedExpert, stale);
    }

    /**
     * {@return the same with another chosen cell}
     *
     * @param cell the cell, or null
     */
    public BoardState withSelected(@Nullable CellRef cell) {
        return new BoardState(hovered, cell, alsoSelected, focusedExpert, stale);
    }

    /**
     * {@return the same with further chosen cells}
     *
     * @param cells the cells
     */
    public BoardState withAlsoSelected(List<CellRef> cells) {
        return new BoardState(hovered, selected, cells, focusedExpert, stale);
    }

    /**
     * {@return the same with another expert laid over the images}
     *
     * @param expert its index, or -1
     */
    public BoardState withFocusedExpert(int expert) {
        return new BoardState(hovered, selected, alsoSelected, expert, stale);
    }

    /**
     * {@return the same, marked as out of date or not}
     *
     * @param value whether a newer picture is being computed
     */
    public BoardState withStale(boolean value) {
        return new BoardState(hovered, selected, alsoSelected, focusedExpert, value);
    }
}
