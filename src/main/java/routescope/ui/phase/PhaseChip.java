package routescope.ui.phase;

import routescope.core.train.Phase;

/**
 * A phase in the row.
 *
 * @param phase which phase
 * @param place how far it is
 * @param chosen whether it is being explained
 */
record PhaseChip(Phase phase, PhasePlace place, boolean chosen) {}
