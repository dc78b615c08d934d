package routescope.core.run;

import java.util.Arrays;
import java.util.List;
import routescope.core.metric.MetricPoint;

/** The rules of single experts: locked on, left one class for another, died, woke. */
final class ExpertRules {
    private boolean[] dead = {};
    private boolean[][] locked = {};
    private int[] home = {};

    /** Looks at the next evaluation. @param point it @param events where marks are added */
    void add(MetricPoint point, List<RunEvent> events) {
        int experts = point.routingPrecision().length;
        boolean first = dead.length != experts;
        if (first) {
            dead = new boolean[experts];
            locked = new boolean[experts][];
            home = new int[experts];
            Arrays.fill(home, -1);
        }
        for (int expert = 0; expert < experts; expert++) {
            classes(point, expert, first, events);
            life(point, expert, first, events);
        }
    }

    private void classes(MetricPoint point, int expert, boolean first, List<RunEvent> events) {
        double[] shares = point.routingPrecisionByClass()[expert];
        if (first) {
            locked[expert] = new boolean[shares.length];
        }
        boolean[] before = locked[expert].clone();
        int strongest = -1;
        for (int label = 0; label < shares.length; label++) {
            if (shares[label] >= EventRules.LOCK) {
                locked[expert][label] = true;
            } else if (shares[label] < EventRules.RELEASE) {
                locked[expert][label] = false;
            }
            if (locked[expert][label] && (strongest < 0 || !(shares[label] <= shares[strongest]))) {
                strongest = label;
            }
        }
        boolean left = home[expert] >= 0 && !locked[expert][home[expert]];
        boolean swapped = left && strongest >= 0;
        if (strongest >= 0 && (left || home[expert] < 0)) {
            home[expert] = strongest;
        }
        if (first) {
            return;
        }
        if (swapped) {
            events.add(new RunEvent(point.step(), RunEvent.Kind.ROUTERS_SWAPPED, expert, strongest, shares[strongest]));
        }
        for (int label = 0; label < shares.length; label++) {
            boolean told = swapped && label == strongest;
            if (locked[expert][label] && !before[label] && !told) {
                events.add(new RunEvent(point.step(), RunEvent.Kind.LOCKED_ON, expert, label, shares[label]));
            }
        }
    }

    private void life(MetricPoint point, int expert, boolean first, List<RunEvent> events) {
        double load = point.load()[expert];
        if (load <= 0 && !dead[expert]) {
            dead[expert] = true;
            if (!first) {
                events.add(new RunEvent(point.step(), RunEvent.Kind.DIED, expert, -1, load));
            }
        } else if (load >= EventRules.WAKE && dead[expert]) {
            dead[expert] = false;
            events.add(new RunEvent(point.step(), RunEvent.Kind.WOKE, expert, -1, load));
        }
    }
}
