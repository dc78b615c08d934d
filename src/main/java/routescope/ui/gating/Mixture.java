package routescope.ui.gating;

import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.Truth;
import routescope.core.gating.TruthPreset;

/**
 * What a person chose of the truth and the fit, for all parts of the lab.
 *
 * @param preset the true mixture
 * @param gate its gate
 * @param router the router of a dense-to-sparse gate
 * @param expert its experts
 * @param fitted experts of the fit, in each group of a hierarchical gate; fewer than the truth has count as many
 * @param start where the optimiser begins
 * @param learnTemperature whether the temperature of a dense-to-sparse gate is learnt
 */
record Mixture(
        TruthPreset preset,
        GateForm gate,
        Activation router,
        Activation expert,
        int fitted,
        FitPlan.Start start,
        boolean learnTemperature) {

    Activation usedRouter() {
        return gate == GateForm.DENSE_TO_SPARSE ? router : Activation.LINEAR;
    }

    Truth truth() {
        return preset.truth(gate, usedRouter(), expert);
    }

    FitPlan plan() {
        int experts = Math.max(fitted, preset.experts());
        return new FitPlan(experts, start, FitPlan.JITTER, 1, learnTemperature, FitPlan.ITERATIONS);
    }
}
