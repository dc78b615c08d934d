package routescope.core.cluster;

import java.util.Locale;

/** What a filter of an expert makes of {@code z = <w, x> + b}. */
public enum Activation {
    /** z */
    LINEAR,
    /** z^3, the nonlinear expert of the paper */
    CUBIC,
    /** max(0, z) */
    RELU,
    /** z for positive z, else exp(z) - 1 */
    CELU,
    /** z Phi(z) with the normal distribution function Phi */
    GELU,
    /** the hyperbolic tangent */
    TANH;

    private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

    /** {@return the name in commands and files} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Applies the activation.
     *
     * @param z values, not modified
     * @param out results, modified
     * @param count how many
     */
    void apply(float[] z, float[] out, int count) {
        switch (this) {
            case LINEAR -> System.arraycopy(z, 0, out, 0, count);
            case CUBIC -> {
                for (int i = 0; i < count; i++) {
                    out[i] = z[i] * z[i] * z[i];
                }
            }
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    out[i] = Math.max(0, z[i]);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    out[i] = (float) value(z[i]);
                }
            }
        }
    }

    /**
     * Writes the derivative.
     *
     * @param z values, not modified
     * @param out results, modified
     * @param count how many
     */
    void derivative(float[] z, float[] out, int count) {
        switch (this) {
            case LINEAR -> java.util.Arrays.fill(out, 0, count, 1);
            case CUBIC -> {
                for (int i = 0; i < count; i++) {
                    out[i] = 3 * z[i] * z[i];
                }
            }
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    out[i] = z[i] > 0 ? 1 : 0;
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    out[i] = (float) slope(z[i]);
                }
            }
        }
    }

    /** {@return the activation of one value} @param z the value */
    public double value(double z) {
        return switch (this) {
            case LINEAR -> z;
            case CUBIC -> z * z * z;
            case RELU -> Math.max(0, z);
            case CELU -> z > 0 ? z : Math.exp(z) - 1;
            case GELU -> z * normal(z);
            case TANH -> 1 - 2 / (Math.exp(2 * z) + 1);
        };
    }

    private double slope(double z) {
        return switch (this) {
            case LINEAR -> 1;
            case CUBIC -> 3 * z * z;
            case RELU -> z > 0 ? 1 : 0;
            case CELU -> z > 0 ? 1 : Math.exp(z);
            case GELU -> normal(z) + z * DENSITY * Math.exp(-z * z / 2);
            case TANH -> {
                double tanh = value(z);
                yield 1 - tanh * tanh;
            }
        };
    }

    /**
     * The normal distribution function, by the rational approximation 7.1.26 of Abramowitz and Stegun: to 1e-7, which is
     * the precision of float, and much faster than an exact series.
     */
    private static double normal(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x);
        return z >= 0 ? 1 - tail / 2 : tail / 2;
    }
}
