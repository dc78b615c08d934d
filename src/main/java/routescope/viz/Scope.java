package routescope.viz;

import java.util.List;

/** Over which values the ends of a scale are taken. */
public enum Scope {
    /** The map's own values. */
    THIS_MAP("this-map"),
    /** All maps of the same expert, at this step. */
    THIS_EXPERT("this-expert"),
    /** All maps at this step. */
    ALL_EXPERTS("all-experts"),
    /** All maps of the run so far; the ends only ever widen. */
    WHOLE_RUN("whole-run"),
    /** No values: the ends are what the quantity can be. Not for people to choose. */
    FIXED("fixed"),
    /** All neurons at this step. Not for people to choose. */
    ALL_NEURONS("all-neurons");

    private static final List<Scope> CHOICES = List.of(THIS_MAP, THIS_EXPERT, ALL_EXPERTS, WHOLE_RUN);

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** {@return the scopes between which people choose} */
    public static List<Scope> choices() {
        return CHOICES;
    }

    /** {@return the stable name used in settings and text keys} */
    public String id() {
        return id;
    }
}
