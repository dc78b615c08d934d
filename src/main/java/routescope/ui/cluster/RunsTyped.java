package routescope.ui.cluster;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import routescope.core.cluster.ClusterSetting;

/** Lists as a person types them. @param settings which data @param kinds models or experts @param seeds root seeds */
record RunsTyped(String settings, String kinds, String seeds) {

    /**
     * {@return the lists of an experiment as text}
     *
     * @param settings which data
     * @param kinds models or experts
     * @param id what these are called
     * @param seeds root seeds
     * @param <K> models or experts
     */
    static <K> RunsTyped of(List<ClusterSetting> settings, List<K> kinds, Function<K, String> id, List<Long> seeds) {
        return new RunsTyped(
                settings.stream().map(ClusterSetting::id).collect(Collectors.joining(", ")),
                kinds.stream().map(id).collect(Collectors.joining(", ")),
                seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
