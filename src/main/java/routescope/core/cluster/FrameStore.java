package routescope.core.cluster;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Values of a run at past epochs: at every epoch while they are few, and at every second, fourth, ... when they would take
 * too much memory. The epochs between are computed again, which gives the same bits.
 */
final class FrameStore {
    /** Numbers that are kept at most. */
    static final long MOST_NUMBERS = 16_000_000;

    private final NavigableMap<Integer, MixtureWeights> frames = new TreeMap<>();
    private final int most;
    private int spacing = 1;

    FrameStore(int numbers) {
        this(numbers, MOST_NUMBERS);
    }

    FrameStore(int numbers, long mostNumbers) {
        most = (int) Math.max(2, mostNumbers / Math.max(1, numbers));
    }

    /** Keeps the values of an epoch, if it is its turn. @param epoch which @param weights its values */
    void put(int epoch, MixtureWeights weights) {
        if (epoch % spacing == 0) {
            frames.put(epoch, weights);
        }
        while (frames.size() > most) {
            spacing *= 2;
            frames.keySet().removeIf(key -> key % spacing != 0);
        }
    }

    /** {@return whether the values of an epoch shall be kept} @param epoch which */
    boolean wants(int epoch) {
        return epoch % spacing == 0 && !frames.containsKey(epoch);
    }

    /** {@return the kept values at an epoch, or the latest before it} @param epoch which */
    Map.Entry<Integer, MixtureWeights> at(int epoch) {
        Map.Entry<Integer, MixtureWeights> entry = frames.floorEntry(epoch);
        if (entry == null) {
            throw new IllegalArgumentException("no frame at or before epoch " + epoch);
        }
        return entry;
    }

    /** {@return epochs between two kept ones} */
    int spacing() {
        return spacing;
    }
}
