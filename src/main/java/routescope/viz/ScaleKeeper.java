package routescope.viz;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the ends of scales with the scope {@link Scope#WHOLE_RUN}: they only ever widen, so nothing rescales silently
 * while a run plays. Belongs to one view; not thread-safe.
 */
public final class ScaleKeeper {
    private static final double STEP = 1.5;

    private final Map<String, Scale> kept = new HashMap<>();
    private boolean frozen;
    private boolean changed;

    /** Makes a keeper that has seen nothing. */
    public ScaleKeeper() {}

    /**
     * {@return the scale to paint with: for the whole run one that covers all that was seen, else the given one}
     *
     * @param now the scale of this moment's values
     */
    public Scale keep(Scale now) {
        if (now.scope() != Scope.WHOLE_RUN) {
            return now;
        }
        Scale before = kept.get(now.quantity());
        if (before == null) {
            kept.put(now.quantity(), now);
            return now;
        }
        boolean within = frozen || now.min() >= before.min() && now.max() <= before.max();
        Scale known = now.withEnds(before.min(), before.max());
        if (!within) {
            known = roomy(now.widened(before), before);
        }
        if (known.min() != before.min() || known.max() != before.max()) {
            changed = true;
        }
        kept.put(now.quantity(), known);
        return known;
    }

    /** Widens by large steps, each of which is announced, instead of by a little in every frame. */
    private static Scale roomy(Scale widened, Scale before) {
        if (widened.discrete() || !widened.diverging()) {
            return widened;
        }
        double end = Math.max(widened.max(), STEP * before.max());
        return widened.withEnds(-end, end);
    }

    /**
     * Stops or resumes widening; a frozen scale shows values beyond its ends in the colour of the end.
     *
     * @param frozen whether ends stay as they are
     */
    public void freeze(boolean frozen) {
        this.frozen = frozen;
    }

    /** {@return whether ends stay as they are} */
    public boolean frozen() {
        return frozen;
    }

    /** {@return whether a known scale has widened since the last call of this method} */
    public boolean takeChanged() {
        boolean result = changed;
        changed = false;
        return result;
    }

    /** Forgets everything, for another run. */
    public void reset() {
        kept.clear();
        changed = false;
    }
}
