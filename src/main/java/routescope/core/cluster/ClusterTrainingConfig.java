package routescope.core.cluster;

import java.util.Locale;

/**
 * How a mixture learns: full batches, experts by a normalised step, the router by a plain one.
 *
 * @param epochs steps at most
 * @param expertRate learning rate of the experts
 * @param routerRate learning rate of the router
 * @param normalisation what the gradient of an expert is divided by
 * @param noise noise that is added to the scores before an expert is chosen
 * @param balanceWeight weight of the load-balancing term, 0 for none
 * @param earlyStop whether the rule of the notebooks ends a run before its last epoch
 * @param startSize size of the starting values: sigma_0 in the reading of the paper, a factor in that of the code
 */
public record ClusterTrainingConfig(
        int epochs,
        double expertRate,
        double routerRate,
        Normalisation normalisation,
        Noise noise,
        double balanceWeight,
        boolean earlyStop,
        double startSize) {
    /** The most steps of a run. */
    public static final int MOST_EPOCHS = 5000;

    /** When routing noise is drawn, U[0,1] for each sample and expert. */
    public enum Noise {
        /** Anew at every pass. */
        FRESH,
        /** Once, and used again at every pass, also when testing. */
        FIXED,
        /** Never; N(0, 1e-5), drawn once, only breaks ties. */
        OFF;

        /** {@return the name in commands and files} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the ranges. */
    public ClusterTrainingConfig {
        Checks.within("The number of epochs", epochs, 1, MOST_EPOCHS);
        Checks.within("The learning rate of the experts", expertRate, 0, 10);
        Checks.within("The learning rate of the router", routerRate, 0, 100);
        Checks.within("The weight of load balancing", balanceWeight, 0, 10);
        Checks.within("The size of the starting values", startSize, 0, 10);
    }
}
