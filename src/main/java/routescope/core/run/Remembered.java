package routescope.core.run;

import java.util.List;
import java.util.Map;
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
}
