package routescope.ui.cluster;

import routescope.core.cluster.ClusterPoint;
import routescope.core.cluster.ClusterSnapshot;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** The lab of cluster experts in sentences. */
final class ClusterWords {
    private ClusterWords() {}

    /** {@return how a run stands} @param snapshot the moment */
    static String headline(ClusterSnapshot snapshot) {
        ClusterPoint point = snapshot.point();
        double test = Double.NaN;
        for (ClusterPoint one : snapshot.points().subList(0, snapshot.epoch() + 1)) {
            if (Double.isFinite(one.testAccuracy())) {
                test = one.testAccuracy();
            }
        }
        return Texts.get(
                "cluster.headline",
                snapshot.epoch(),
                snapshot.end(),
                Numbers.fixed(100 * point.trainAccuracy(), 2),
                Numbers.fixed(100 * test, 2),
                Numbers.fixed(point.entropy(), 3),
                Numbers.fixed(Math.log(snapshot.clusters()), 3),
                used(snapshot));
    }

    private static int used(ClusterSnapshot snapshot) {
        int used = 0;
        for (int m = 0; m < snapshot.experts(); m++) {
            int sum = 0;
            for (int k = 0; k < snapshot.clusters(); k++) {
                sum += snapshot.point().load()[k * snapshot.experts() + m];
            }
            used += sum > 0 ? 1 : 0;
        }
        return used;
    }

    /** {@return a sample in a sentence} @param snapshot the moment @param sample which */
    static String sample(ClusterSnapshot snapshot, int sample) {
        if (sample >= snapshot.winners().length) {
            return "";
        }
        return Texts.get(
                snapshot.right()[sample] ? "cluster.sample.right" : "cluster.sample.wrong",
                sample,
                snapshot.data().train().cluster(sample) + 1,
                snapshot.data().train().label(sample) == 1 ? "+1" : "−1",
                ExpertPalette.letter(snapshot.winners()[sample]));
    }
}
