package routescope.ui.routing;

import org.jspecify.annotations.Nullable;
import routescope.viz.CellRef;

/** What a person can do with the routing board. */
interface BoardGestures {

    /** The pointer, or the keyboard, is on a cell. @param cell the cell, or null for none */
    void point(@Nullable CellRef cell);

    /** The pointer is on the title of an expert. @param expert its index */
    void pointExpert(int expert);

    /** A cell is chosen. @param cell the cell @param add whether to add it to what is chosen already */
    void choose(CellRef cell, boolean add);

    /** An expert is chosen by its title. @param expert its index @param add whether to add it */
    void chooseExpert(int expert, boolean add);

    /** One level up: from several chosen to one, from one to none. */
    void leave();

    /** The overlay is to be away for as long as a key is held. @param away whether it is held */
    void flash(boolean away);

    /** The numbers of the board are wanted as a table. */
    void openTable();
}
