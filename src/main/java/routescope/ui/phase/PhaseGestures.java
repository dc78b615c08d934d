package routescope.ui.phase;

import routescope.core.train.Phase;

/** What a person does with the phase strip. */
interface PhaseGestures {
    /** Explains a phase; the same one again goes back to the last and the coming one. */
    void explain(Phase phase);

    /** Begins to narrate, or stops. */
    void narrate();
}
