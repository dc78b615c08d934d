package routescope.ui.phase;

/** How far a phase is. */
enum PhasePlace {
    /** Carried out in this step. */
    DONE,
    /** Carried out last. */
    LAST,
    /** To be carried out next. */
    NEXT,
    /** Still to come. */
    COMING
}
