package routescope.ui.setup;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import routescope.core.run.Setting;

/** Where an arrow key takes a number: 1, 2, 5, 10 on a logarithmic setting and for small values, else in twentieths. */
final class Steps {
    private static final double[] MANTISSAS = {1, 2, 5, 10};
    private static final double TWENTIETH = 0.05;
    private static final double LEAST = 1e-6;
    private static final double NEARLY = 1e-9;

    private Steps() {}

    /** {@return the next number up or down, inside the range} */
    static Double next(double value, int direction, Setting setting) {
        boolean linear = !setting.logarithmic() && setting.max() <= 1;
        double next = linear ? value + direction * TWENTIETH : logarithmic(value, direction);
        double inside = Math.max(setting.min(), Math.min(setting.max(), next));
        return new BigDecimal(inside, new MathContext(6, RoundingMode.HALF_UP)).doubleValue();
    }

    private static double logarithmic(double value, int direction) {
        if (value < LEAST) {
            return direction > 0 ? LEAST : 0;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(value) + NEARLY));
        double mantissa = value / decade;
        if (direction > 0) {
            for (double candidate : MANTISSAS) {
                if (candidate > mantissa * (1 + NEARLY)) {
                    return candidate * decade;
                }
            }
        }
        for (int i = MANTISSAS.length - 1; i >= 0; i--) {
            if (MANTISSAS[i] < mantissa * (1 - NEARLY)) {
                return MANTISSAS[i] * decade;
            }
        }
        double below = decade / 2;
        return below < LEAST ? 0 : below;
    }
}
