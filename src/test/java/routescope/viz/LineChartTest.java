package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import routescope.core.run.Snapshot;

class LineChartTest {
    private static final Rect SMALL = new Rect(0, 0, 320, 140);

    @Test
    void saysSoWhenNothingIsMeasured() {
        RecordingSurface surface = new RecordingSurface();
        Chart chart = new Chart("Loss", "epoch", Chart.Axis.data("loss"), null, List.of(), null, "");
        LineChart.paint(surface, SMALL, chart, Theme.LIGHT);
        assertThat(surface.words()).containsExactly("Loss", "Nothing measured yet");
        assertThat(surface.open).isZero();
    }

    @Test
    void thinsManyPointsToTheirExtremes() {
        Random random = new Random(3);
        double[] xs = new double[50_000];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
            ys[i] = random.nextGaussian();
        }
        Chart chart = chart(Chart.Series.of("noise", xs, ys, 0xFF000000));
        ChartLayout layout = ChartLayout.of(SMALL, chart);
        Decimator.Points points = Decimator.thin(chart.series().get(0), layout);
        assertThat(points.count()).isLessThanOrEqualTo((int) (2 * layout.plot().width()) + 4);
        double highest = Arrays.stream(ys).max().getAsDouble();
        double top = Arrays.stream(points.ys(), 0, points.count()).min().getAsDouble();
        assertThat(top).isEqualTo(layout.toY(highest, false));
    }

    @Test
    void keepsGapsWhenItThins() {
        double[] xs = new double[10_000];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
            ys[i] = i > 4000 && i < 6000 ? Double.NaN : 1;
        }
        Chart chart = chart(Chart.Series.of("gap", xs, ys, 0xFF000000));
        Decimator.Points points = Decimator.thin(chart.series().get(0), ChartLayout.of(SMALL, chart));
        assertThat(Arrays.stream(points.ys(), 0, points.count()).anyMatch(Double::isNaN))
                .isTrue();
    }

    @Test
    void keepsNamesApartAndInside() {
        Snapshot snapshot = Snapshots.of(Snapshots.digits(4, 2, 8, 6));
        RecordingSurface surface = new RecordingSurface();
        ChartLayout layout = LineChart.paint(surface, SMALL, RunCharts.precision(snapshot, Theme.LIGHT), Theme.LIGHT);
        double[] ys = surface.labels.stream()
                .filter(label -> label.x() >= layout.labelX() && label.text().length() == 1)
                .filter(label -> Character.isLetter(label.text().charAt(0)))
                .mapToDouble(RecordingSurface.Label::y)
                .sorted()
                .toArray();
        assertThat(ys).hasSize(8);
        for (int i = 1; i < ys.length; i++) {
            assertThat(ys[i] - ys[i - 1]).isGreaterThanOrEqualTo(9);
        }
        assertThat(ys[0]).isGreaterThanOrEqualTo(layout.plot().y());
        assertThat(ys[7]).isLessThanOrEqualTo(layout.plot().bottom());
    }

    @Test
    void putsLabelsWhereTheyWantToBeWhenThereIsRoom() {
        assertThat(LabelSpread.spread(new double[] {50, 10, 90}, 12, 0, 100)).containsExactly(50, 10, 90);
        assertThat(LabelSpread.spread(new double[] {50, 50}, 12, 0, 100)).containsExactly(44, 56);
        assertThat(LabelSpread.spread(new double[] {99, 99, 99}, 12, 0, 100)).containsExactly(76, 88, 100);
    }

    @Test
    void reusesRoundNumbers() {
        assertThat(Ticks.within(0, 1, 6)).containsExactly(new double[] {0, 0.2, 0.4, 0.6, 0.8, 1}, within(1e-12));
        assertThat(Ticks.within(-0.3, 0.3, 4)).containsExactly(new double[] {-0.2, 0, 0.2}, within(1e-12));
        assertThat(Ticks.decimals(0, 1, 6)).isEqualTo(1);
        assertThat(Ticks.decimals(0, 1000, 6)).isZero();
        for (double span = 1e-6; span < 1e7; span *= 1.7) {
            assertThat(Ticks.within(3, 3 + span, 5).length).isBetween(1, 5);
        }
    }

    @Test
    void readsValuesAtTheCursor() {
        Chart chart = chart(Chart.Series.of("loss", new double[] {0, 1, 2}, new double[] {3, 2, 0.5}, 0xFF000000));
        RecordingSurface surface = new RecordingSurface();
        LineChart.paint(surface, SMALL, chart.withCursor(1.9), Theme.LIGHT);
        assertThat(surface.words()).contains("loss  0.5", "epoch 1.9");
        ChartLayout layout = ChartLayout.of(SMALL, chart);
        assertThat(layout.xAt(layout.toX(1.3))).isCloseTo(1.3, within(1e-9));
        assertThat(layout.xAt(-100)).isZero();
    }

    @Test
    void survivesASinglePointAndValuesThatAreNotNumbers() {
        double nan = Double.NaN;
        for (double[] ys : new double[][] {{0.5}, {nan}, {Double.POSITIVE_INFINITY}, {0}}) {
            RecordingSurface surface = new RecordingSurface();
            Chart chart = chart(Chart.Series.of("loss", new double[] {0}, ys, 0xFF000000));
            ChartLayout layout = LineChart.paint(surface, SMALL, chart.withCursor(0.0), Theme.DARK);
            assertThat(layout.left().max()).isGreaterThan(layout.left().min());
            assertThat(surface.open).isZero();
        }
    }

    private static Chart chart(Chart.Series series) {
        return new Chart("Loss", "epoch", Chart.Axis.data("loss"), null, List.of(series), null, "");
    }
}
