package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterRun;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.Reading;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.ClusterTable;

class ClusterPicturesTest {
    private static ClusterTable.Outcome outcome(ClusterSetting setting, ClusterModel model) {
        return new ClusterTable.Outcome(
                new ClusterTable.Cell(setting, model, 1, Reading.RELEASED_CODE, 0, 0, 0),
                0.74,
                0.8,
                Double.NaN,
                0.5,
                801,
                List.of(),
                false,
                1);
    }

    @Test
    void numbersOfTheNotebooksAreMarked() {
        List<ClusterRow> rows = ClusterRow.of(List.of(
                outcome(ClusterSetting.S1, ClusterModel.SINGLE_LINEAR),
                outcome(ClusterSetting.S3, ClusterModel.SINGLE_LINEAR)));
        HeatGrid grid = ClusterGrids.table(rows, false);
        assertThat(grid.texts()[0]).containsExactly("74.0 (68.7)", "74.0 [74.3 N]");
        assertThat(grid.title()).contains("[N]");
    }

    @Test
    void curveOfTheNotebooksIsTheirsOnlyBesideTheirProtocol() {
        ClusterRunConfig entropy =
                ClusterRunConfig.entropy(ClusterSetting.S1, Activation.CUBIC, Reading.RELEASED_CODE, 9);
        ClusterRunConfig table = ClusterRunConfig.table1(ClusterSetting.S1, Activation.CUBIC, Reading.RELEASED_CODE, 9);
        ClusterData data = ClusterData.generate(entropy.data());
        assertThat(caption(entropy, data)).isEqualTo("notebooks: mean of 10");
        assertThat(caption(table, data)).isEqualTo("notebooks: other settings");
    }

    private static String caption(ClusterRunConfig config, ClusterData data) {
        Chart chart = ClusterCharts.entropy(new ClusterRun(config, data, 0).snapshot(), Theme.LIGHT);
        assertThat(chart.series()).extracting(Chart.Series::name).contains("notebooks");
        return chart.caption();
    }

    @Test
    void expertsInUseHaveHuesWhileTheyAreFew() {
        int[] few = {0, 3, 15, 3, 7};
        UsedExperts used = UsedExperts.of(16, few);
        assertThat(used.hues()).isTrue();
        assertThat(List.of(0, 3, 7, 15).stream().map(expert -> used.line(expert, -1, Theme.LIGHT)))
                .doesNotHaveDuplicates()
                .doesNotContain(used.line(1, -1, Theme.LIGHT));
        assertThat(used.isNamed(1)).isFalse();
        int[] many = new int[16];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        UsedExperts all = UsedExperts.of(16, many);
        assertThat(all.hues()).isFalse();
        assertThat(all.line(2, 5, Theme.LIGHT)).isEqualTo(all.line(3, 5, Theme.LIGHT));
        assertThat(all.line(5, 5, Theme.LIGHT)).isNotEqualTo(all.line(3, 5, Theme.LIGHT));
        UsedExperts eight = UsedExperts.of(8, new int[] {1});
        assertThat(eight.line(0, -1, Theme.LIGHT)).isEqualTo(new ExpertPalette(8).line(0, Theme.LIGHT));
    }
}
