package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.Projection;

/** Samples of a run in the plane, coloured by what is true of them or by where they are sent. */
public final class ClusterScatters {
    private ClusterScatters() {}

    /**
     * {@return the samples of a projection at a moment of a run}
     *
     * @param snapshot the moment
     * @param projection of its training samples
     * @param byExpert coloured by the expert they are sent to, instead of by their cluster
     * @param chosen the sample that is outlined, or -1
     * @param theme the surroundings
     */
    public static ClusterScatter of(
            ClusterSnapshot snapshot, Projection projection, boolean byExpert, int chosen, Theme theme) {
        int count = projection.xs().length;
        int[] groups = new int[count];
        for (int i = 0; i < count; i++) {
            groups[i] =
                    byExpert ? snapshot.winners()[i] : snapshot.data().train().cluster(i);
        }
        int size = byExpert ? snapshot.experts() : snapshot.clusters();
        int outlined = chosen >= 0 && chosen < count ? groups[chosen] : -1;
        ExpertPalette clusters = new ExpertPalette(size, outlined);
        UsedExperts experts = UsedExperts.of(snapshot.experts(), snapshot.winners());
        List<String> names = new ArrayList<>();
        int[] colors = new int[size];
        for (int group = 0; group < size; group++) {
            names.add(byExpert ? letter(experts, group) : String.valueOf(group + 1));
            colors[group] = byExpert ? experts.line(group, outlined, theme) : clusters.line(group, theme);
        }
        String title = VizText.get(
                byExpert ? "cluster.title.by-expert" : "cluster.title.by-cluster",
                VizText.get("cluster.projection." + projection.kind().name()));
        boolean named = byExpert ? !experts.hues() : !clusters.hues();
        return new ClusterScatter(
                title,
                projection.xs(),
                projection.ys(),
                groups,
                new ClusterScatter.Groups(names, colors, named),
                chosen);
    }

    private static String letter(UsedExperts experts, int expert) {
        return experts.isNamed(expert) ? ExpertPalette.letter(expert) : "";
    }
}
