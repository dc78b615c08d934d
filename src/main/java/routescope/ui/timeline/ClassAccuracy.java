package routescope.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import routescope.core.run.Snapshot;

/**
 * How well one class is recognised.
 *
 * @param name the class
 * @param accuracy share of its test images classified right, 0..1
 */
record ClassAccuracy(String name, double accuracy) {

    /** {@return the classes of the newest evaluation, worst first} @param snapshot the moment */
    static List<ClassAccuracy> worstFirst(Snapshot snapshot) {
        double[] values = snapshot.latest().classAccuracy();
        List<ClassAccuracy> classes = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            classes.add(new ClassAccuracy(snapshot.test().classNames().get(i), values[i]));
        }
        classes.sort(Comparator.comparingDouble(ClassAccuracy::accuracy));
        return List.copyOf(classes);
    }
}
