package routescope.core.cluster;

import java.util.Locale;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Checks of settings, in words for a person. */
final class Checks {
    private Checks() {}

    /**
     * Refuses a value outside its range.
     *
     * @param name begins the sentence
     * @param value the value
     * @param low the least that is allowed
     * @param high the largest that is allowed
     */
    static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "%s is %s".formatted(name, number(value)),
                    "Choose a value from %s to %s.".formatted(number(low), number(high)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
