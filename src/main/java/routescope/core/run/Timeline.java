package routescope.core.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.train.Knobs;

/**
 * What is known of a run around one of its moments: the past and the recorded future.
 *
 * @param tree lines and branches
 * @param knobs what is in force at the moment
 * @param events marks of the current branch over its whole length, by step
 * @param memory what the history takes
 * @param compared the branch that was looked at before this one, null when there is none
 */
public record Timeline(
        RunTree tree,
        Knobs knobs,
        List<RunEvent> events,
        HistoryUse memory,
        @Nullable Compared compared) {

    /** Takes a copy of the list. */
    public Timeline {
        events = List.copyOf(events);
    }

    /**
     * {@return what is known of a run whose knobs nobody turned and that has no history}
     *
     * @param config the run's configuration
     * @param step updates done
     * @param patches n
     */
    public static Timeline plain(RunConfig config, int step, int patches) {
        Knobs knobs = Knobs.of(config.model(), config.training(), patches);
        Line line = new Line(0, -1, 0, step, knobs);
        RunTree tree = new RunTree(List.of(line), List.of(new Branch(0, "main", 0)), 0);
        return new Timeline(tree, knobs, List.of(), HistoryUse.NONE, null);
    }

    /** {@return the furthest step of the current branch} */
    public int end() {
        return tree.end(tree.current());
    }

    /**
     * Another branch, to hold beside the current one.
     *
     * @param name what a person calls it
     * @param points its evaluations, oldest first
     */
    public record Compared(String name, List<MetricPoint> points) {
        /** Takes a copy of the list. */
        public Compared {
            points = List.copyOf(points);
        }
    }

    /**
     * Memory of a history.
     *
     * @param heldBytes bytes of key frames in memory
     * @param budgetBytes the most they may take there
     * @param spilledBytes bytes of key frames in the temporary file
     */
    public record HistoryUse(long heldBytes, long budgetBytes, long spilledBytes) {
        /** Of a run that has no history. */
        public static final HistoryUse NONE = new HistoryUse(0, 0, 0);
    }
}
