package routescope.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import routescope.core.run.RunConfig;

/**
 * Runs that an edit of the settings has replaced, as they were left: undo finds them again with all their edits. Each
 * keeps few key frames, since any step can be trained again. One thread only.
 */
final class Parking {
    private static final int MOST = 20;

    private final Map<RunConfig, Place> places = new LinkedHashMap<>();

    /** A run and its undoable edits. */
    record Place(Kept kept, RunEdits edits) {}

    /** Keeps a run that is about to be closed. */
    void park(OpenRun open) {
        Kept kept = open.kept(null);
        places.remove(kept.config());
        places.put(
                kept.config(),
                new Place(
                        new Kept(kept.config(), kept.past().light(), kept.notes(), kept.dataHash(), null),
                        open.edits()));
        if (places.size() > MOST) {
            places.remove(places.keySet().iterator().next());
        }
    }

    /** {@return the run of a configuration as it was left, which is taken out} */
    Optional<Place> take(RunConfig config) {
        return Optional.ofNullable(places.remove(config));
    }

    /** Another document has other runs. */
    void clear() {
        places.clear();
    }
}
