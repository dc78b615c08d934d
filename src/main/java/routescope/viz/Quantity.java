package routescope.viz;

import java.util.List;

/** What the maps of the experts show. */
public enum Quantity {
    /** The weight of a selected patch, 0 to 1. */
    GATE("gate"),
    /** The router's raw score of every patch, above or below the cut of the expert's last selected patch. */
    SCORE("score"),
    /** Activations of an expert's neurons on a selected patch, added up. Shown within a step only. */
    ACTIVATION("activation"),
    /** What an expert adds to the logit through a selected patch. Shown within a step only. */
    CONTRIBUTION("contribution"),
    /** Gradient of the image's loss on the router's score. Shown within a step only. */
    SCORE_GRADIENT("score-gradient"),
    /** Nothing: the step under way has not come so far. */
    NOTHING("nothing");

    private static final List<Quantity> CHOICES = List.of(GATE, SCORE);

    private final String id;

    Quantity(String id) {
        this.id = id;
    }

    /** {@return the quantities between which people choose} */
    public static List<Quantity> choices() {
        return CHOICES;
    }

    /** {@return whether patches that no expert selected have a value too} */
    boolean everyPatch() {
        return this == SCORE || this == SCORE_GRADIENT;
    }

    /** {@return the stable name used in settings and text keys} */
    public String id() {
        return id;
    }
}
