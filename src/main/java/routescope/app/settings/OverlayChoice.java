package routescope.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * How the user likes the board painted. Words are those of the picture package; an unknown one is for the reader to replace.
 *
 * @param opacity 0 to 1
 * @param dimDiscarded whether patches that nobody took are dimmed
 * @param truthMarks whether the truth is marked
 * @param colorMap stable name of the colour map
 * @param scope stable name of the legend's scope
 * @param quantity stable name of what the maps show
 */
public record OverlayChoice(
        @Nullable Double opacity,
        @Nullable Boolean dimDiscarded,
        @Nullable Boolean truthMarks,
        @Nullable String colorMap,
        @Nullable String scope,
        @Nullable String quantity) {
    /** Nothing chosen yet. */
    public static final OverlayChoice NONE = new OverlayChoice(null, null, null, null, null, null);

    /** Moves the opacity into its range. */
    public OverlayChoice {
        opacity = opacity == null || !Double.isFinite(opacity) ? null : Math.max(0, Math.min(1, opacity));
    }
}
