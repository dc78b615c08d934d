package routescope.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.data.CueConfig;
import routescope.core.data.CueKind;
import routescope.core.data.DataSources;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.LoadProgress;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;

class CueSweepTest {

    private static RunConfig base() {
        RunConfig plain = Presets.find("digits-joint", null).config();
        CueConfig data = new CueConfig(
                new DigitMosaicConfig(DigitSource.GENERATED, "", 2, List.of(0, 1), 40, 40),
                CueKind.SYMBOL,
                "",
                0.95,
                0.5,
                1);
        RunConfig config = new RunConfig(data, plain.model(), plain.training(), true, 1);
        config = routescope.core.run.Settings.find("training.epochs")
                .orElseThrow()
                .with(config, 4L);
        return routescope.core.run.Settings.adapt(config).config();
    }

    @Test
    void givesWhatTheRunOfTheCellGives() {
        CueSweep sweep = new CueSweep(base(), List.of(0.5, 1.0), List.of(1L, 2L));
        assertThat(sweep.cells()).hasSize(4);
        CueSweep.Cell cell = sweep.cells().get(3);
        CueSweep.Outcome outcome = sweep.run(cell, new DataSources(), CellProgress.NONE);

        RunConfig config = sweep.config(cell);
        assertThat(((CueConfig) config.data()).trainShare()).isEqualTo(1.0);
        assertThat(config.seed()).isEqualTo(2);
        try (Run run = new Run(config, new DataSources().load(config.data(), new Seeds(2), LoadProgress.NONE))) {
            while (!run.finished()) {
                run.step();
            }
            MetricPoint end = run.metrics().get(run.metrics().size() - 1);
            assertThat(outcome.groups()).usingRecursiveComparison().isEqualTo(end.groups());
            assertThat(outcome.trainAccuracy()).isEqualTo(end.trainAccuracy());
        }
    }

    @Test
    void stopsWhenToldAndRefusesRunsWithoutACue() {
        CueSweep sweep = new CueSweep(base(), List.of(0.5), List.of(1L));
        assertThatThrownBy(() -> sweep.run(sweep.cells().get(0), new DataSources(), share -> false))
                .isInstanceOf(RoutescopeException.class);
        RunConfig plain = Presets.find("digits-joint", null).config();
        assertThatThrownBy(() -> new CueSweep(plain, List.of(0.5), List.of(1L)))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("no cue");
        assertThatThrownBy(() -> new CueSweep(base(), List.of(), List.of(1L))).isInstanceOf(RoutescopeException.class);
    }
}
