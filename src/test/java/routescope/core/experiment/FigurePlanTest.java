package routescope.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.error.RoutescopeException;
import routescope.core.model.ModelKind;
import routescope.core.run.Settings;
import routescope.core.train.Recipe;

class FigurePlanTest {
    private static final List<Long> SEEDS = List.of(1L, 2L);

    @ParameterizedTest
    @EnumSource(Figure.class)
    void everyRunOfAFigureIsAllowedInTheWindow(Figure figure) {
        List<FigureCell> cells =
                FigurePlan.of(figure, FigureData.digits(), SEEDS).cells();
        assertThat(cells).isNotEmpty();
        for (FigureCell cell : cells) {
            Settings.check(cell.config());
            assertThat(Settings.adapt(cell.config()).notes()).isEmpty();
        }
        assertThat(cells.stream().map(FigureCell::config).distinct()).hasSameSizeAs(cells);
    }

    @Test
    void thePapersNumbersStandBesideThePapersExperimentOnly() {
        FigurePlan mnist = FigurePlan.of(Figure.FIGURE5, FigureData.mnist("/m"), SEEDS);
        assertThat(mnist.comparison()).isEqualTo(FigurePlan.Comparison.SAME);
        assertThat(FigureNumbers.beside(mnist, "N=900", 2)).hasValue(1);
        FigurePlan drawn = mnist.on(FigureData.digits());
        assertThat(drawn.comparison()).isEqualTo(FigurePlan.Comparison.OTHER_IMAGES);
        assertThat(mnist.on(FigureData.pattern()).comparison()).isEqualTo(FigurePlan.Comparison.NONE);
        for (FigurePlan other : List.of(
                new FigurePlan(mnist.figure(), mnist.data(), mnist.axis(), mnist.xs(), mnist.lines(), SEEDS, 5, 0.95),
                new FigurePlan(
                        mnist.figure(), mnist.data(), mnist.axis(), mnist.xs(), mnist.lines(), SEEDS, 150, 0.9))) {
            assertThat(other.comparison()).isEqualTo(FigurePlan.Comparison.NONE);
            assertThat(FigureNumbers.beside(other)).isEmpty();
        }
    }

    @Test
    void figure4HasEveryModelAtEveryN() {
        List<FigureCell> cells =
                FigurePlan.of(Figure.FIGURE4, FigureData.digits(), SEEDS).cells();
        assertThat(cells).hasSize(6 * 3 * 2);
        assertThat(cells)
                .allSatisfy(cell ->
                        assertThat((double) cell.config().data().trainSamples()).isEqualTo(cell.x()));
        FigureCell separate = cells.stream()
                .filter(cell -> cell.subject() == Subject.SEPARATE)
                .findFirst()
                .orElseThrow();
        assertThat(separate.config().training().recipe()).isEqualTo(Recipe.SEPARATE);
        assertThat(separate.config().model().selectedPatches()).isEqualTo(2);
    }

    @Test
    void figures6And7HaveOneLevelOfTheCnnASeed() {
        for (Figure figure : List.of(Figure.FIGURE6, Figure.FIGURE7)) {
            List<FigureCell> level = FigurePlan.of(figure, FigureData.digits(), SEEDS).cells().stream()
                    .filter(cell -> cell.subject() == Subject.CNN)
                    .toList();
            assertThat(level).hasSize(2);
            assertThat(level.get(0).config().model().kind()).isEqualTo(ModelKind.CNN);
        }
        Set<Integer> experts = FigurePlan.of(Figure.FIGURE6, FigureData.digits(), SEEDS).cells().stream()
                .filter(cell -> cell.subject() == Subject.JOINT)
                .map(cell -> cell.config().model().experts())
                .collect(Collectors.toSet());
        assertThat(experts).containsExactlyInAnyOrder(4, 8, 12, 16, 20);
    }

    @Test
    void patternDataAreVariedByTheirOwnNumbers() {
        for (SweepAxis axis : SweepAxis.values()) {
            if (axis != SweepAxis.SAMPLES) {
                FigurePlan plan = new FigurePlan(
                        Figure.FIGURE4,
                        FigureData.pattern(),
                        axis,
                        FigureData.values(axis),
                        List.of(100),
                        SEEDS,
                        5,
                        0.95);
                plan.cells().forEach(cell -> Settings.check(cell.config()));
                assertThat(plan.cells().stream()
                                .map(cell -> cell.config().data())
                                .distinct())
                        .hasSize(FigureData.values(axis).size());
            }
        }
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThatThrownBy(() -> new FigurePlan(
                        Figure.FIGURE4,
                        FigureData.digits(),
                        SweepAxis.PATCHES,
                        List.of(4.0),
                        List.of(100),
                        SEEDS,
                        5,
                        0.95))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("drawn against n");
        assertThatThrownBy(() -> new FigurePlan(
                        Figure.FIGURE7,
                        FigureData.digits(),
                        SweepAxis.SAMPLES,
                        List.of(2.5),
                        List.of(100),
                        SEEDS,
                        5,
                        0.95))
                .isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> new FigurePlan(
                        Figure.FIGURE5,
                        FigureData.digits(),
                        SweepAxis.SAMPLES,
                        List.of(2.0, 17.0),
                        List.of(100),
                        SEEDS,
                        5,
                        0.95))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("more patches");
        assertThatThrownBy(() -> FigurePlan.of(Figure.FIGURE4, FigureData.digits(), List.of()))
                .isInstanceOf(RoutescopeException.class);
    }
}
