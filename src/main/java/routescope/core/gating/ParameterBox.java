package routescope.core.gating;

/**
 * The compact set the estimator searches (spec 3(a), 3(d)): every parameter within {@code reach} of zero, the temperature
 * within {@link #COLDEST} and {@link #HOTTEST}. A free parameter is written as middle + half width * sin(u), the way
 * MINUIT keeps bounds: u is unbounded, so an unconstrained optimiser from a library does the work, and every u is inside
 * the box.
 */
final class ParameterBox {
    static final double COLDEST = 0.02;
    static final double HOTTEST = 50;
    private static final double LEAST_REACH = 10;
    private static final double EDGE = 1e-6;

    private final double[] low;
    private final double[] high;

    /** Which parameters are free, in the order of u. */
    private final int[] free;

    private ParameterBox(double[] low, double[] high, int[] free) {
        this.low = low;
        this.high = high;
        this.free = free;
    }

    /** {@return half the width: twice the largest true parameter, and at least 10} */
    static double reach(Truth truth) {
        double largest = 0;
        for (double parameter : truth.parameters()) {
            largest = Math.max(largest, Math.abs(parameter));
        }
        return Math.max(LEAST_REACH, 2 * largest);
    }

    /** {@return the box of a fit} */
    static ParameterBox of(Truth truth, GatingShape shape, boolean learnTemperature) {
        double reach = reach(truth);
        int all = shape.parameters();
        double[] low = new double[all];
        double[] high = new double[all];
        java.util.Arrays.fill(low, -reach);
        java.util.Arrays.fill(high, reach);
        boolean held = false;
        if (shape.temperature() >= 0) {
            low[shape.temperature()] = COLDEST;
            high[shape.temperature()] = HOTTEST;
            held = !learnTemperature;
        }
        int[] free = new int[held ? all - 1 : all];
        for (int i = 0, at = 0; i < all; i++) {
            if (!held || i != shape.temperature()) {
                free[at++] = i;
            }
        }
        return new ParameterBox(low, high, free);
    }

    int freeCount() {
        return free.length;
    }

    int free(int index) {
        return free[index];
    }

    /** {@return u of parameters, moved into the box if they lie outside} */
    double[] inner(double[] parameters) {
        double[] u = new double[free.length];
        for (int i = 0; i < u.length; i++) {
            double share = (2 * parameters[free[i]] - low[free[i]] - high[free[i]]) / (high[free[i]] - low[free[i]]);
            // At the very edge the derivative of the sine is zero and the optimiser could never leave it.
            u[i] = Math.asin(Math.max(-1 + EDGE, Math.min(1 - EDGE, share)));
        }
        return u;
    }

    /** Writes the free parameters of u into an array that holds the others. */
    void outer(double[] u, double[] parameters) {
        for (int i = 0; i < u.length; i++) {
            int at = free[i];
            parameters[at] = (low[at] + high[at]) / 2 + (high[at] - low[at]) / 2 * Math.sin(u[i]);
        }
    }

    /** {@return the derivative of the i-th free parameter by its u} */
    double slope(double[] u, int i) {
        return (high[free[i]] - low[free[i]]) / 2 * Math.cos(u[i]);
    }
}
