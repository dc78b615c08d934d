package routescope.core.gating;

/**
 * Where an optimiser stands.
 *
 * @param start which beginning, from 0
 * @param iteration how many iterations it has made
 * @param parameters the parameters; nobody writes into them
 * @param loss the mean squared error on the data
 */
public record FitMoment(int start, int iteration, double[] parameters, double loss) {}
