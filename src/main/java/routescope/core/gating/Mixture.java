package routescope.core.gating;

import java.util.Objects;

/**
 * A true mixture and how it is fitted, as a person chooses them.
 *
 * @param preset the true mixture
 * @param gate its gate
 * @param router the router of a dense-to-sparse gate
 * @param expert its experts
 * @param fitted experts of the fit, in each group of a hierarchical gate; fewer than the truth has count as many
 * @param start where the optimiser begins
 * @param learnTemperature whether the temperature of a dense-to-sparse gate is learnt
 * @param effort how hard it is tried; files of before have none and mean the usual one
 */
public record Mixture(
        TruthPreset preset,
        GateForm gate,
        Activation router,
        Activation expert,
        int fitted,
        FitPlan.Start start,
        boolean learnTemperature,
        FitEffort effort) {

    /** Takes the usual effort where none was written down. */
    public Mixture {
        effort = Objects.requireNonNullElse(effort, FitEffort.USUAL);
    }

    /** {@return the router; linear where the gate has none of its own} */
    public Activation usedRouter() {
        return gate == GateForm.DENSE_TO_SPARSE ? router : Activation.LINEAR;
    }

    /** {@return the true mixture} */
    public Truth truth() {
        return preset.truth(gate, usedRouter(), expert);
    }

    /** {@return how it is fitted} */
    public FitPlan plan() {
        int experts = Math.max(fitted, preset.experts());
        return new FitPlan(experts, start, effort.jitter(), effort.starts(), learnTemperature, effort.iterations());
    }
}
