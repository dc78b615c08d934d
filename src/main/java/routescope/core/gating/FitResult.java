package routescope.core.gating;

/**
 * How a fit ended. A failure of the optimiser is a result, with the best parameters it had reached.
 *
 * @param shape what the fitted mixture looks like
 * @param parameters its parameters; nobody writes into them
 * @param loss the mean squared error on the data
 * @param startLoss the same where the optimiser began
 * @param iterations iterations of the best start
 * @param ending why the best start ended
 * @param detail what the optimiser said when it failed, otherwise empty
 */
public record FitResult(
        GatingShape shape,
        double[] parameters,
        double loss,
        double startLoss,
        int iterations,
        Ending ending,
        String detail) {

    /** Why an optimiser ended. */
    public enum Ending {
        /** The loss or the parameters no longer change. */
        CONVERGED,
        /** All iterations were used; the fit may not be at its best. */
        ITERATIONS_USED,
        /** It was given up on the way. */
        CANCELLED,
        /** The optimiser could not go on. */
        FAILED
    }
}
