package routescope.core.gating;

import java.util.Locale;
import org.apache.commons.math3.special.Erf;

/** The function an expert, or an activated router, puts over its linear score. */
public enum Activation {
    /** z itself: such experts are not estimable when there are more of them than needed. */
    LINEAR {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double slope(double z) {
            return 1;
        }
    },
    /** 1 / (1 + exp(-z)). */
    SIGMOID {
        @Override
        public double value(double z) {
            double small = Math.exp(-Math.abs(z));
            return z >= 0 ? 1 / (1 + small) : small / (1 + small);
        }

        @Override
        public double slope(double z) {
            double small = Math.exp(-Math.abs(z));
            return small / ((1 + small) * (1 + small));
        }
    },
    /** Hyperbolic tangent. */
    TANH {
        @Override
        public double value(double z) {
            return Math.tanh(z);
        }

        @Override
        public double slope(double z) {
            double small = Math.exp(-2 * Math.abs(z));
            return 4 * small / ((1 + small) * (1 + small));
        }
    },
    /** z times the normal distribution function of z, exactly. */
    GELU {
        @Override
        public double value(double z) {
            return z * normal(z);
        }

        @Override
        public double slope(double z) {
            return normal(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
    },
    /** max(z, 0), with slope 0 at 0. */
    RELU {
        @Override
        public double value(double z) {
            return Math.max(z, 0);
        }

        @Override
        public double slope(double z) {
            return z > 0 ? 1 : 0;
        }
    };

    /** {@return the function at z} */
    public abstract double value(double z);

    /** {@return its derivative at z} */
    public abstract double slope(double z);

    /** {@return the name in files and commands} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return whether over-fitted experts of this kind cannot be told apart in regression} Linear ones cannot because
     * their second derivatives in (a, b) are all zero; ReLU ones because theirs vanish almost everywhere, so splitting an
     * expert moves the function only near the kink (spec 3(d), notes 4 and 5).
     */
    public boolean isDegenerate() {
        return this == LINEAR || this == RELU;
    }

    private static double normal(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
