package routescope.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import routescope.core.metric.GroupPoint;
import routescope.core.patch.Cues;
import routescope.core.run.Snapshot;

/**
 * How well one class is recognised, or one group.
 *
 * @param name the class, and the cue of a group
 * @param accuracy share of its test images classified right, 0..1
 * @param group whether it is a group of images with a cue: a class with one of the cues
 */
record ClassAccuracy(String name, double accuracy, boolean group) {

    /** {@return the classes of the newest evaluation, or its groups where the images have a cue, worst first} */
    static List<ClassAccuracy> worstFirst(Snapshot snapshot) {
        GroupPoint groups = snapshot.latest().groups();
        Cues cues = snapshot.test().cues();
        if (groups != null && cues != null) {
            return ofGroups(snapshot, groups, cues);
        }
        double[] values = snapshot.latest().classAccuracy();
        List<ClassAccuracy> classes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            classes.add(new ClassAccuracy(snapshot.test().classNames().get(i), values[i], false));
        }
        classes.sort(Comparator.comparingDouble(ClassAccuracy::accuracy));
        return List.copyOf(classes);
    }

    private static List<ClassAccuracy> ofGroups(Snapshot snapshot, GroupPoint groups, Cues cues) {
        List<ClassAccuracy> rows = new ArrayList<>();
        for (int group = 0; group < groups.groups(); group++) {
            if (groups.sizes()[group] > 0) {
                String name = snapshot.test().classNames().get(group / groups.cues()) + " · "
                        + cues.names().get(group % groups.cues());
                rows.add(new ClassAccuracy(name, groups.accuracy(GroupPoint.Of.MODEL, group), true));
            }
        }
        rows.sort(Comparator.comparingDouble(ClassAccuracy::accuracy));
        return List.copyOf(rows);
    }
}
