package routescope.viz;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: 1, 2 or 5 times a power of ten apart. */
public final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};

    private Ticks() {}

    /**
     * {@return round numbers within a range, ascending}
     *
     * @param min lower end
     * @param max upper end, above {@code min}
     * @param most how many there may be, at least 2
     */
    public static double[] within(double min, double max, int most) {
        double step = step(max - min, most);
        long first = (long) Math.ceil(min / step - 1e-9);
        long last = (long) Math.floor(max / step + 1e-9);
        double[] ticks = new double[(int) Math.max(0, last - first + 1)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (first + i) * step;
        }
        return ticks;
    }

    /**
     * {@return numbers within a range for an axis on which equal factors lie equally far apart: powers of ten, with 2 and 5
     * times them where there is room}
     *
     * @param min lower end, above zero
     * @param max upper end, above {@code min}
     * @param most how many there may be, at least 2
     */
    public static double[] logarithmic(double min, double max, int most) {
        double decades = Math.log10(max / min);
        if (decades < 0.5) {
            return within(min, max, most);
        }
        int first = (int) Math.floor(Math.log10(min));
        int last = (int) Math.ceil(Math.log10(max));
        int every = (int) Math.max(1, Math.ceil(decades / Math.max(1, most - 1)));
        double[] factors = every == 1 && 3 * decades <= most ? new double[] {1, 2, 5} : new double[] {1};
        List<Double> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (double factor : Math.floorMod(power, every) == 0 ? factors : new double[0]) {
                double tick = factor * Math.pow(10, power);
                if (tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * {@return the decimals with which all ticks of a range can be told apart}
     *
     * @param min lower end
     * @param max upper end, above {@code min}
     * @param most how many ticks there may be
     */
    public static int decimals(double min, double max, int most) {
        return (int) Math.max(0, -Math.floor(Math.log10(step(max - min, most)) + 1e-9));
    }

    private static double step(double span, int most) {
        double raw = span / Math.max(1, most - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : STEPS) {
            if (span / (factor * power) <= most - 1 + 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
