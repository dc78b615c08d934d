package routescope.core.gating;

/**
 * A fit at one moment, compared with the truth.
 *
 * @param truth the true mixture
 * @param shape what the fitted mixture looks like
 * @param moment where the optimiser stands
 * @param error how far the atoms are from the true ones, after alignment
 * @param trueAtoms the true atoms
 * @param atoms the fitted atoms as they are compared: aligned, but those of a hierarchical gate as they stand
 * @param gap L2 distance of the functions
 */
public record FitState(
        Truth truth,
        GatingShape shape,
        FitMoment moment,
        EstimationError error,
        Atoms trueAtoms,
        Atoms atoms,
        double gap) {

    /**
     * Compares a fit with the truth.
     *
     * @param truth the true mixture
     * @param shape what the fitted mixture looks like
     * @param moment where the optimiser stands
     * @return the comparison
     */
    public static FitState of(Truth truth, GatingShape shape, FitMoment moment) {
        double[] parameters = moment.parameters();
        Atoms trueAtoms = Atoms.of(truth.shape(), truth.parameters());
        Atoms fitted = Atoms.of(shape, parameters);
        double gap = truth.gap(shape, parameters);
        if (shape.gate() == GateForm.HIERARCHICAL) {
            EstimationError error = EstimationError.of(truth.shape(), truth.parameters(), shape, parameters, true);
            return new FitState(truth, shape, moment, error, trueAtoms, fitted, gap);
        }
        Voronoi aligned = Voronoi.aligned(trueAtoms, fitted);
        return new FitState(truth, shape, moment, EstimationError.of(aligned), trueAtoms, aligned.fit(), gap);
    }
}
