package routescope.viz;

import java.util.Arrays;
import java.util.Comparator;

/** Moves labels apart so that none covers another, as little as possible from where they want to be. */
final class LabelSpread {
    private LabelSpread() {}

    /**
     * {@return a place for each label, in the order given; labels that touch stand centred on where they all want to be}
     *
     * @param wanted where each label wants to be; not modified
     * @param pitch the least distance, made smaller when there is no room
     * @param min the lowest place
     * @param max the highest place
     */
    static double[] spread(double[] wanted, double pitch, double min, double max) {
        int size = wanted.length;
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> wanted[i]));
        double step = size < 2 ? pitch : Math.min(pitch, (max - min) / (size - 1));
        double[] starts = new double[size];
        int[] counts = new int[size];
        int groups = 0;
        for (int index : order) {
            starts[groups] = Math.max(min, Math.min(max, wanted[index]));
            counts[groups++] = 1;
            while (groups > 1 && starts[groups - 2] + counts[groups - 2] * step > starts[groups - 1]) {
                groups--;
                merge(starts, counts, groups, step, min, max);
            }
        }
        double[] places = new double[size];
        int next = 0;
        for (int group = 0; group < groups; group++) {
            for (int i = 0; i < counts[group]; i++) {
                places[order[next++]] = starts[group] + i * step;
            }
        }
        return places;
    }

    /** Joins a group with the one before it; both keep their common centre, weighed by their sizes. */
    private static void merge(double[] starts, int[] counts, int group, double step, double min, double max) {
        int first = counts[group - 1];
        int second = counts[group];
        double shifted = starts[group] - first * step;
        double start = (starts[group - 1] * first + shifted * second) / (first + second);
        counts[group - 1] = first + second;
        starts[group - 1] = Math.max(min, Math.min(max - (first + second - 1) * step, start));
    }
}
