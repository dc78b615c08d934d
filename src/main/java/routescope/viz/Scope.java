package routescope.viz;

/** Over which values the ends of a scale are taken. */
public enum Scope {
    /** The map's own values. */
    THIS_MAP("this-map"),
    /** All maps of the same expert, at this step. */
    THIS_EXPERT("this-expert"),
    /** All maps at this step. */
    ALL_EXPERTS("all-experts"),
    /** All maps of the run so far; the ends only ever widen. */
    WHOLE_RUN("whole-run");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** {@return the stable name used in settings and text keys} */
    public String id() {
        return id;
    }
}
