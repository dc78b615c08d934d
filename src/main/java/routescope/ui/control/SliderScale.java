package routescope.ui.control;

import java.util.ArrayList;
import java.util.List;

/**
 * How steps become pixels on a time slider.
 *
 * @param left x of step 0
 * @param right x of the last step
 * @param end the last step, at least 0
 */
record SliderScale(double left, double right, int end) {
    /** Marks closer than this are shown as one with a count. */
    static final double CLOSE = 8;

    /** {@return the x of a step} @param step 0 to the end */
    double toX(int step) {
        return left + (right - left) * Math.max(0, Math.min(end, step)) / Math.max(1, end);
    }

    /** {@return the step nearest to an x} @param x any */
    int stepAt(double x) {
        double share = right > left ? (x - left) / (right - left) : 0;
        return (int) Math.round(Math.max(0, Math.min(1, share)) * end);
    }

    /** {@return marks that stand too close to be told apart, together} @param marks by step */
    List<List<SliderMark>> groups(List<SliderMark> marks) {
        List<List<SliderMark>> groups = new ArrayList<>();
        double start = Double.NEGATIVE_INFINITY;
        for (SliderMark mark : marks) {
            double x = toX(mark.step());
            if (x - start >= CLOSE) {
                groups.add(new ArrayList<>());
                start = x;
            }
            groups.get(groups.size() - 1).add(mark);
        }
        return groups;
    }
}
