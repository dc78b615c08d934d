package routescope.core.data;

import java.util.Arrays;
import java.util.Locale;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Where the centres of the irrelevant pattern sets may lie so that everything the theory asks for holds for every pattern
 * drawn around them (paper 1, section 4.2).
 *
 * <p>Only the plane of o_1 = e_1 and o_2 = delta_d e_1 + sqrt(1 - delta_d^2) e_2 matters. A centre is described there by
 * its part {@code along} (o_1 - o_2) / |o_1 - o_2| and its part {@code across}, along (o_1 + o_2) / |o_1 + o_2|. Then
 * {@code <o_1 - o_2, c> = along * difference} and {@code |<o_i, c>| <= (|along| * difference + |across| * sum) / 2}.
 */
final class PatternGeometry {
    private static final double ROUNDING = 1e-6;
    private static final int STEPS = 2000;

    private final int dimension;
    private final double classSimilarity;

    /** |o_1 - o_2|. */
    private final double difference;

    /** |o_1 + o_2|. */
    private final double sum;

    /** delta' = (1 - delta_d) / 2: beyond this a pattern is closer to one class pattern (Definition D.3). */
    private final double threshold;

    /** Radius of the ball around a centre. */
    private final double radius;

    /** The ball is flattened to this part of its radius within the plane. */
    private final double flatness;

    /** Bound on |<o_i, c>| for centres. */
    private final double bound;

    PatternGeometry(PatternConfig config) {
        this(config, config.irrelevantSimilarity());
    }

    private PatternGeometry(PatternConfig config, double similarity) {
        dimension = config.dimension();
        classSimilarity = config.classSimilarity();
        difference = Math.sqrt(2 * (1 - classSimilarity));
        sum = Math.sqrt(2 * (1 + classSimilarity));
        threshold = (1 - classSimilarity) / 2;
        double sets = config.patternSets();
        radius = 0.5 * Math.sqrt((1 - similarity * similarity) / (dimension * sets * sets));
        double byBound = similarity * (1 - radius) / (2 * radius);
        double byThreshold = threshold * (1 - radius) / (2 * difference * radius);
        flatness = Math.min(1, Math.min(byBound, byThreshold));
        bound = (similarity * (1 - radius) - radius * flatness) * (1 - ROUNDING);
    }

    /** {@return the radius of the ball around a centre} */
    double radius() {
        return radius;
    }

    /** {@return the part of the radius that the ball has within the plane of o_1 and o_2} */
    double flatness() {
        return flatness;
    }

    /** {@return delta' of Definition D.3} */
    double threshold() {
        return threshold;
    }

    /** {@return the second component of o_2} */
    double lift() {
        return Math.sqrt((1 - classSimilarity) * (1 + classSimilarity));
    }

    /** {@return the largest |along| of a set that is closer to no class pattern, for all patterns of its ball} */
    double farLimit() {
        double limit = (threshold * (1 - radius) - difference * radius * flatness) / difference;
        return Math.max(0, Math.min(limit * (1 - ROUNDING), reach()));
    }

    /** {@return the smallest |along| of a set that is closer to a class pattern, for all patterns of its ball} */
    double closeLimit() {
        return (threshold * (1 + radius) + difference * radius * flatness) / difference * (1 + ROUNDING);
    }

    /** {@return the largest |along| of any centre} */
    double reach() {
        return Math.min(1, 2 * bound / difference);
    }

    /** {@return the largest |across| that goes with a value of along} */
    double acrossLimit(double along) {
        double room = Math.max(0, 2 * bound - Math.abs(along) * difference) / sum;
        return Math.min(room, Math.sqrt(Math.max(0, 1 - along * along)));
    }

    /** {@return the first component of a centre} */
    double first(double along, double across) {
        return along * (1 - classSimilarity) / difference + across * (1 + classSimilarity) / sum;
    }

    /** {@return the second component of a centre} */
    double second(double along, double across) {
        return (across / sum - along / difference) * lift();
    }

    /**
     * Cuts a range of |along| down to where a unit vector can be had. In more than two dimensions that is everywhere; in
     * the plane itself the vector has to lie on the unit circle.
     *
     * @return the values that may be chosen from, empty when there are none
     */
    double[] allowed(double from, double to) {
        if (from > to) {
            return new double[0];
        }
        double[] values = new double[STEPS + 1];
        int count = 0;
        for (int step = 0; step <= STEPS; step++) {
            double along = from + (to - from) * step / STEPS;
            boolean onCircle = acrossLimit(along) >= Math.sqrt(Math.max(0, 1 - along * along));
            if (dimension > 2 || onCircle) {
                values[count++] = along;
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** {@return the |along| values sets that are closer to no class pattern may have} */
    double[] farValues() {
        return allowed(0, farLimit());
    }

    /** {@return the |along| values sets that are closer to a class pattern may have} */
    double[] closeValues() {
        return allowed(closeLimit(), reach());
    }

    /**
     * Explains why a number of close and far sets cannot be had.
     *
     * @param config the configuration that asks for them
     * @param close whether close sets are what is missing
     * @return the exception to throw
     */
    static RoutescopeException unreachable(PatternConfig config, boolean close) {
        String wish = close
                ? "%d pattern sets that lie closer to one class pattern cannot be made"
                : "%d pattern sets that lie equally far from both class patterns cannot be made";
        int sets = close ? config.closeSets() : config.patternSets() - config.closeSets();
        String where = String.format(
                Locale.ROOT,
                " with delta_d = %.3f, delta_r = %.3f and %d dimensions",
                config.classSimilarity(),
                config.irrelevantSimilarity(),
                config.dimension());
        return new RoutescopeException(
                ErrorCode.SETTING_OUT_OF_RANGE, String.format(Locale.ROOT, wish, sets) + where, wayOut(config, close));
    }

    private static String wayOut(PatternConfig config, boolean close) {
        for (int hundredth = 1; hundredth < 100; hundredth++) {
            double similarity = hundredth / 100.0;
            PatternGeometry geometry = new PatternGeometry(config, similarity);
            double[] values = close ? geometry.closeValues() : geometry.farValues();
            if (similarity > config.irrelevantSimilarity() && values.length > 0) {
                return String.format(Locale.ROOT, "The smallest delta_r that allows it is about %.2f.", similarity);
            }
        }
        return close
                ? "No delta_r allows it here: ask for no close sets, or change delta_d or the dimension."
                : "No delta_r allows it here: use at least 3 dimensions.";
    }
}
