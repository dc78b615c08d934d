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
        String words = Texts.get(
                "cluster.headline",
                snapshot.epoch(),
                snapshot.end(),
                Numbers.fixed(100 * point.trainAccuracy(), 2),
                Numbers.fixed(100 * test, 2),
                Numbers.fixed(point.entropy(), 3),
                Numbers.fixed(Math.log(snapshot.clusters()), 3),
                used(snapshot));
        return snapshot.diverged() ? words + ". " + Texts.get("cluster.headline.diverged", snapshot.end()) : words;
    }

    /**
     * {@return what is to be known of runs beside their numbers; empty for nothing}
     *
     * @param fullSize whether all have the samples and epochs of the paper
     * @param diverged how many diverged
     */
    static String remark(boolean fullSize, long diverged) {
        String size = fullSize ? "" : Texts.get("cluster.runs.size");
        String end = diverged == 0 ? "" : Texts.get("cluster.runs.diverged", diverged);
        return (size + " " + end).strip();
    }

    /** {@return how many epochs a run had} @param epochs steps @param diverged whether it ended for that */
    static String epochs(int epochs, boolean diverged) {
        return diverged ? Texts.get("cluster.runs.epochs.diverged", String.valueOf(epochs)) : String.valueOf(epochs);
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
