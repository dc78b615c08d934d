package routescope.ui.phase;

import org.jspecify.annotations.Nullable;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.ui.fx.Target;

/**
 * What the formulas of the phases take their numbers from. What nobody chose is chosen so that it does not depend on
 * phases to come.
 *
 * @param image index of the probe image
 * @param patch number of the patch
 * @param expert index of the expert; 0 for a CNN
 */
record PhaseFocus(int image, int patch, int expert) {

    /** {@return the focus} @param snapshot the moment @param chosen what a person looks at, or null */
    static PhaseFocus of(Snapshot snapshot, @Nullable Target chosen) {
        ProbeRouting probe = snapshot.probe();
        int image = chosen != null && chosen.probe() >= 0 ? Math.min(chosen.probe(), probe.size() - 1) : 0;
        int expert = chosen != null && chosen.hasExpert() ? Math.min(chosen.expert(), probe.experts() - 1) : 0;
        int patch = chosen != null && chosen.hasPatch() ? chosen.patch() : discriminative(snapshot, image);
        return new PhaseFocus(image, Math.min(patch, probe.patches() - 1), Math.max(0, expert));
    }

    private static int discriminative(Snapshot snapshot, int image) {
        for (int patch = 0; patch < snapshot.probe().patches(); patch++) {
            if (snapshot.test().truth(snapshot.probe().images()[image], patch) == Truth.DISCRIMINATIVE) {
                return patch;
            }
        }
        return 0;
    }
}
