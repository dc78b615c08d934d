package routescope.core.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import routescope.core.metric.MetricPoint;

/**
 * The past of a run, as a file keeps it.
 *
 * @param tree lines and branches
 * @param step the step that was looked at
 * @param frames moments from which the run can go on
 * @param metrics measurements by number of the line
 */
public record Remembered(RunTree tree, int step, List<KeyFrame> frames, Map<Integer, List<MetricPoint>> metrics) {

    /** Takes copies. */
    public Remembered {
        frames = List.copyOf(frames);
        metrics = Map.copyOf(metrics);
    }

    /** {@return the same with few key frames: the last one of each line, and that of the step that was looked at} */
    public Remembered light() {
        Map<Integer, KeyFrame> kept = new TreeMap<>();
        for (KeyFrame frame : frames) {
            kept.merge(frame.line(), frame, (one, other) -> one.step() > other.step() ? one : other);
        }
        List<KeyFrame> few = frames.stream()
                .filter(frame -> frame.step() == step || frame.equals(kept.get(frame.line())))
                .toList();
        return new Remembered(tree, step, few, metrics);
    }
}
