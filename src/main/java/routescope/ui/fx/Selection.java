package routescope.ui.fx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user has chosen on the board and what is under the pointer: one model for all views.
 *
 * @param chosen everything chosen, the primary last; empty when nothing is
 * @param hovered what is under the pointer, or null
 */
public record Selection(List<Target> chosen, @Nullable Target hovered) {
    /** Nothing chosen, nothing under the pointer. */
    public static final Selection EMPTY = new Selection(List.of(), null);

    /** Takes a copy of the list. */
    public Selection {
        chosen = List.copyOf(chosen);
    }

    /** {@return the one target among the chosen that details are about, or null} */
    public @Nullable Target primary() {
        return chosen.isEmpty() ? null : chosen.get(chosen.size() - 1);
    }

    /** {@return what an inspector follows: what is under the pointer, else the primary, or null} */
    public @Nullable Target focus() {
        return hovered != null ? hovered : primary();
    }

    /** {@return all chosen targets as a set} */
    public Set<Target> all() {
        return new LinkedHashSet<>(chosen);
    }

    /**
     * {@return only this chosen: a click}
     *
     * @param target the target
     */
    public Selection choosing(Target target) {
        return new Selection(List.of(target), hovered);
    }

    /**
     * {@return this target added, or taken away if it was chosen: a click with Ctrl held}
     *
     * @param target the target
     */
    public Selection toggling(Target target) {
        List<Target> next = new ArrayList<>(chosen);
        if (!next.remove(target)) {
            next.add(target);
        }
        return new Selection(next, hovered);
    }

    /**
     * {@return the same with something else under the pointer}
     *
     * @param target what is under the pointer, or null
     */
    public Selection hovering(@Nullable Target target) {
        return new Selection(chosen, target);
    }

    /** {@return one level up, as Esc goes: from several to the primary, from one to none} */
    public Selection up() {
        Target primary = primary();
        return chosen.size() > 1 && primary != null
                ? new Selection(List.of(primary), hovered)
                : new Selection(List.of(), hovered);
    }

    /**
     * {@return the same without what does not exist in a run of these sizes}
     *
     * @param probes number of probe images
     * @param patches n
     * @param experts k
     */
    public Selection within(int probes, int patches, int experts) {
        boolean keepsHovered = hovered != null && hovered.fits(probes, patches, experts);
        List<Target> kept =
                chosen.stream().filter(t -> t.fits(probes, patches, experts)).toList();
        return new Selection(kept, keepsHovered ? hovered : null);
    }
}
