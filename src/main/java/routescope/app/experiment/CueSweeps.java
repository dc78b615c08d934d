package routescope.app.experiment;

import java.util.function.Function;
import routescope.core.data.DataSource;
import routescope.core.experiment.CueSweep;

/** Starts sweeps over rho beside a window. */
public final class CueSweeps {
    private CueSweeps() {}

    /**
     * {@return starts a sweep, with one core left for the window and the run in it}
     *
     * @param source makes the images
     */
    public static Function<CueSweep, SweepJob<CueSweep.Cell, CueSweep.Outcome>> of(DataSource source) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return sweep ->
                new SweepJob<>("sweep", sweep.cells(), threads, (cell, progress) -> sweep.run(cell, source, progress));
    }
}
