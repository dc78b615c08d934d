package routescope.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class ProjectionTest {
    private static final int COUNT = 240;

    private static ClusterData data() {
        return ClusterData.generate(ClusterSetting.VISUALISATION.data().withSamples(400, 1));
    }

    @Test
    void principalDirectionsAreUncorrelatedAndSortedByVariance() {
        Projection pca = Projection.pca(data(), COUNT);
        assertThat(pca.xs()).hasSize(COUNT);
        double x = 0;
        double y = 0;
        double xy = 0;
        for (int i = 0; i < COUNT; i++) {
            x += pca.xs()[i] * pca.xs()[i];
            y += pca.ys()[i] * pca.ys()[i];
            xy += pca.xs()[i] * pca.ys()[i];
        }
        assertThat(x).isGreaterThanOrEqualTo(y);
        assertThat(xy / Math.sqrt(x * y)).isCloseTo(0, within(1e-9));
        assertThat(Arrays.stream(pca.xs()).sum()).isCloseTo(0, within(1e-6));
    }

    @Test
    void neighboursOfTsneAreOfTheSameClusterMoreOftenThanChance() {
        ClusterData data = data();
        List<Double> shares = new ArrayList<>();
        Projection tsne = Projection.tsne(data, COUNT, 1, share -> shares.add(share));
        assertThat(shares).isNotEmpty().isSorted();
        int same = 0;
        for (int i = 0; i < COUNT; i++) {
            int nearest = -1;
            double shortest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < COUNT; j++) {
                double away = Math.hypot(tsne.xs()[i] - tsne.xs()[j], tsne.ys()[i] - tsne.ys()[j]);
                if (j != i && away < shortest) {
                    shortest = away;
                    nearest = j;
                }
            }
            same += data.train().cluster(i) == data.train().cluster(nearest) ? 1 : 0;
        }
        // Chance is a quarter.
        assertThat((double) same / COUNT).isGreaterThan(0.6);
        assertThat(Projection.tsne(data, COUNT, 1, share -> true).xs()).isEqualTo(tsne.xs());
    }

    @Test
    void givenUpTsneSaysSo() {
        assertThatThrownBy(() -> Projection.tsne(data(), COUNT, 1, share -> share < 0.3))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    }
}
