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
        ExpertPalette palette = new ExpertPalette(size, chosen >= 0 && chosen < count ? groups[chosen] : -1);
        List<String> names = new ArrayList<>();
        int[] colors = new int[size];
        for (int group = 0; group < size; group++) {
            names.add(byExpert ? ExpertPalette.letter(group) : String.valueOf(group + 1));
            colors[group] = palette.line(group, theme);
        }
        String title = VizText.get(
                byExpert ? "cluster.title.by-expert" : "cluster.title.by-cluster",
                VizText.get("cluster.projection." + projection.kind().name()));
        return new ClusterScatter(title, projection.xs(), projection.ys(), groups, names, colors, chosen);
    }
}
