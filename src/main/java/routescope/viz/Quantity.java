package routescope.viz;

/** What the maps of the experts show. */
public enum Quantity {
    /** The weight of a selected patch, 0 to 1. */
    GATE("gate"),
    /** The router's raw score of every patch, above or below the cut of the expert's last selected patch. */
    SCORE("score");

    private final String id;

    Quantity(String id) {
        this.id = id;
    }

    /** {@return the stable name used in settings and text keys} */
    public String id() {
        return id;
    }
}
