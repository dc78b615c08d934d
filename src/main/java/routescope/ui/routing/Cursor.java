package routescope.ui.routing;

import org.jspecify.annotations.Nullable;
import routescope.ui.fx.Target;
import routescope.viz.CellRef;
import routescope.viz.CellRef.Part;

/** Translates between cells of the board and targets that all views know. */
final class Cursor {
    private Cursor() {}

    /** {@return what a cell stands for} @param cell a cell of the board */
    static Target target(CellRef cell) {
        return new Target(cell.probe(), cell.patch(), cell.part() == Part.EXPERT ? cell.expert() : Target.NONE);
    }

    /**
     * {@return a cell that shows a target: in the expert's map when it names one, else in the image; null for an expert
     *     as such}
     *
     * @param target what is to be shown, or null
     */
    static @Nullable CellRef cell(@Nullable Target target) {
        if (target == null || !target.hasPatch()) {
            return null;
        }
        return target.hasExpert()
                ? CellRef.ofExpert(target.probe(), target.expert(), target.patch())
                : CellRef.of(target.probe(), Part.IMAGE, target.patch());
    }
}
