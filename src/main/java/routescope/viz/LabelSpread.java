package routescope.viz;

import java.util.Arrays;
import java.util.Comparator;

/** Moves labels apart so that none covers another, as little as possible from where they want to be. */
final class LabelSpread {
    private LabelSpread() {}

    /**
     * {@return a place for each label, in the order given}
     *
     * @param wanted where each label wants to be; not modified
     * @param pitch the least distance
     * @param min the lowest place
     * @param max the highest place
     */
    static double[] spread(double[] wanted, double pitch, double min, double max) {
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> wanted[i]));
        double step = wanted.length < 2 ? pitch : Math.min(pitch, (max - min) / (wanted.length - 1));
        double[] places = new double[wanted.length];
        double previous = Double.NEGATIVE_INFINITY;
        for (int index : order) {
            places[index] = Math.max(Math.max(min, wanted[index]), previous + step);
            previous = places[index];
        }
        double limit = max;
        for (int i = order.length - 1; i >= 0; i--) {
            places[order[i]] = Math.min(places[order[i]], limit);
            limit = places[order[i]] - step;
        }
        return places;
    }
}
