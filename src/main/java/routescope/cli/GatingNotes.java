package routescope.cli;

import java.util.ArrayList;
import java.util.List;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;

/** What must be known to read slopes of the softmax gating lab (spec 3(d), 3(e)). */
final class GatingNotes {
    private GatingNotes() {}

    /** {@return the notes that matter for a sweep} @param sweep the sweep */
    static List<String> of(RateSweep sweep) {
        List<String> notes = new ArrayList<>();
        if (sweep.against() == RateSweep.Against.N) {
            notes.add(
                    "Sweeps over n up to 10 000 are still pre-asymptotic: constants hide the rates (spec 3(d) check 3). "
                            + "Compare slopes, not levels, or sweep the noise: sd is like n in proportion to 1 / sd^2.");
        }
        if (sweep.plan().start() == FitPlan.Start.NEAR
                && sweep.isOverSpecified()
                && sweep.expert().isDegenerate()) {
            notes.add("Starts are near the truth: a loss that is not estimable stays at the jitter of the start ("
                    + sweep.plan().jitter() + ") and its slope near 0.");
        }
        if (sweep.expert() == Activation.RELU) {
            notes.add("relu is degenerate: its second derivatives vanish almost everywhere, so no theorem is compared "
                    + "(spec 3(d) note 4).");
        }
        notes.add("Experts have no output weight: with one, even tanh experts would have an exact flat direction "
                + "(spec 3(d) note 4).");
        notes.add(
                sweep.router() == Activation.LINEAR
                        ? "Losses are taken after the fit's gates were translated to the truth's; without that they need "
                                + "not vanish (see unaligned; spec 3(e))."
                        : "With an activated router only beta_0 is translated before the loss is taken (spec 3(e)).");
        if (sweep.gate() == GateForm.DENSE_TO_SPARSE) {
            notes.add(
                    "The loss is of the effective gate beta / tau: (c beta, c tau) is the same function, so beta and tau "
                            + "alone are not estimable and the theory's slow rate is theirs.");
        }
        if (sweep.gate() == GateForm.HIERARCHICAL) {
            notes.add("The loss is taken level by level; the papers' own was not found (spec 3(g)).");
        }
        return notes;
    }
}
