package routescope.core.gating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

/**
 * How fast estimates approach the truth as the noise falls or the data grow: one fit for every value and repeat. A repeat
 * has the same draws and the same start at every value, so its own slope is meaningful.
 *
 * @param preset the true mixture
 * @param gate its gate
 * @param router the router of a dense-to-sparse gate
 * @param expert its experts
 * @param plan how it is fitted
 * @param against what is varied
 * @param values the values of that, ascending and positive
 * @param held n when the noise is varied, the noise when n is
 * @param repeats how many repeats, at least 1
 * @param seed the root seed
 */
public record RateSweep(
        TruthPreset preset,
        GateForm gate,
        Activation router,
        Activation expert,
        FitPlan plan,
        Against against,
        List<Double> values,
        double held,
        int repeats,
        long seed) {
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int MOST_REPEATS = 10_000;
    private static final double MOST_NOISE = 100;
    private static final double POOR = 1.5;

    /** Share of the variance of the truth that is rounding: without noise the optimiser stops there. */
    private static final double ROUNDING = 1e-12;

    /** What is varied. */
    public enum Against {
        /** Standard deviation of the noise, at a fixed n. */
        NOISE,
        /** Number of samples, at a fixed noise. */
        N;

        /** {@return the name in files and commands} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is measured. */
    public enum Measure {
        /** D_1: squares in over-fitted cells. */
        SQUARES {
            @Override
            public double of(Outcome outcome) {
                return outcome.error().squares();
            }
        },
        /** D_1 with first powers in every cell. */
        FIRST_POWERS {
            @Override
            public double of(Outcome outcome) {
                return outcome.error().firstPowers();
            }
        },
        /** D_(2,2). */
        SECOND_POWERS {
            @Override
            public double of(Outcome outcome) {
                return outcome.error().secondPowers();
            }
        },
        /** L2 distance of the functions. */
        REGRESSION {
            @Override
            public double of(Outcome outcome) {
                return outcome.gap();
            }
        },
        /** D_1 of a dense-to-sparse gate as it stands, and the error of its temperature. */
        TEMPERATURE {
            @Override
            public double of(Outcome outcome) {
                return outcome.raw();
            }
        },
        /** D_1 without translation alignment. */
        UNALIGNED {
            @Override
            public double of(Outcome outcome) {
                return outcome.unaligned().squares();
            }
        };

        /** {@return the value of an outcome} */
        public abstract double of(Outcome outcome);

        /** {@return the name in files and commands} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Takes a copy of the list.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when there is nothing to do or a number is out of range
     */
    public RateSweep {
        values = List.copyOf(values);
        boolean counts = against == Against.N
                ? values.stream().allMatch(n -> n >= 1 && n <= MOST_SAMPLES && n == Math.rint(n))
                : held >= 1 && held <= MOST_SAMPLES && held == Math.rint(held);
        boolean noises = against == Against.NOISE
                ? values.stream().allMatch(sd -> sd > 0 && sd <= MOST_NOISE)
                : held >= 0 && held <= MOST_NOISE;
        if (values.isEmpty() || repeats < 1 || repeats > MOST_REPEATS || !counts || !noises) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A sweep of %d repeats over %s at %s cannot be made".formatted(repeats, values, held),
                    "Noise lies between 0 and 100, n is a whole number from 1 to 1000000, there is at least one of each.");
        }
    }

    /**
     * One fit of the sweep.
     *
     * @param value the noise or n
     * @param repeat which repeat, from 0
     */
    public record Cell(double value, int repeat) {}

    /**
     * What a fit of the sweep gave.
     *
     * @param cell which fit
     * @param error how far its atoms are from the true ones, after alignment
     * @param unaligned the same without alignment
     * @param raw the loss of a dense-to-sparse gate with its temperature, not-a-number for others
     * @param gap L2 distance of the functions
     * @param loss mean squared error on the data
     * @param iterations iterations of the optimiser
     * @param ending why it ended
     */
    public record Outcome(
            Cell cell,
            EstimationError error,
            EstimationError unaligned,
            double raw,
            double gap,
            double loss,
            int iterations,
            FitResult.Ending ending) {}

    /** {@return what there is to measure} */
    public List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.TEMPERATURE || gate == GateForm.DENSE_TO_SPARSE)
                .toList();
    }

    /** {@return the true mixture} */
    public Truth truth() {
        return preset.truth(gate, router, expert);
    }

    /** {@return whether the fit has more experts than the truth} */
    public boolean isOverSpecified() {
        return plan.experts() > preset.experts();
    }

    /**
     * {@return whether a fit ended in a poor local minimum: its loss is above 1.5 times the variance of the noise, which is
     *     the loss of the truth, and above what rounding leaves without noise} The estimator of the theory is the global
     *     minimum; more starts come closer to it.
     *
     * @param outcome one of this sweep
     * @param variance the variance of the true function
     */
    public boolean isPoor(Outcome outcome, double variance) {
        double noise = against == Against.N ? held : outcome.cell().value();
        return outcome.loss() > Math.max(POOR * noise * noise, ROUNDING * variance);
    }

    /** {@return every fit: all values of the first repeat, then of the next} */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (double value : values) {
                cells.add(new Cell(value, repeat));
            }
        }
        return List.copyOf(cells);
    }

    /**
     * Carries out one fit on the calling thread. The outcome depends on the cell alone.
     *
     * @param cell which fit
     * @param progress given how far it is, 0..1; false gives it up
     * @return what it gave
     * @throws RoutescopeException {@code CANCELLED} when progress says so
     */
    public Outcome run(Cell cell, DoublePredicate progress) {
        Truth truth = truth();
        Seeds seeds = new Seeds(seed);
        int n = (int) (against == Against.N ? cell.value() : held);
        double noise = against == Against.N ? held : cell.value();
        GatingData data = truth.draw(n, noise, seeds, cell.repeat());
        double all = (double) plan.iterations() * plan.starts();
        FitResult fit = new LeastSquares(truth, plan, data)
                .fit(
                        seeds,
                        cell.repeat(),
                        moment -> progress.test(
                                Math.min(1, (moment.start() * plan.iterations() + moment.iteration()) / all)));
        if (fit.ending() == FitResult.Ending.CANCELLED) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "The sweep");
        }
        return new Outcome(
                cell,
                EstimationError.of(truth.shape(), truth.parameters(), fit.shape(), fit.parameters(), true),
                EstimationError.of(truth.shape(), truth.parameters(), fit.shape(), fit.parameters(), false),
                EstimationError.withTemperature(truth.shape(), truth.parameters(), fit.shape(), fit.parameters()),
                truth.gap(fit.shape(), fit.parameters()),
                fit.loss(),
                fit.iterations(),
                fit.ending());
    }

    /** {@return the values that are varied when nothing else is said: ready to be read and typed} @param against what is varied */
    public static List<Double> usual(Against against) {
        return against == Against.NOISE
                ? List.of(0.001, 0.002, 0.0039, 0.0077, 0.015, 0.03)
                : List.of(500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16_000.0);
    }

    /** {@return what is held when nothing else is said: n beside a varied noise, the noise beside n} @param against what is varied */
    public static double usualHeld(Against against) {
        return against == Against.NOISE ? 2000 : 0.03;
    }

    /**
     * {@return values spread evenly on a logarithmic scale, ascending, both ends among them}
     *
     * @param from one end, positive
     * @param to the other end, positive
     * @param count how many, at least 1
     * @param whole whether they are rounded to whole numbers
     */
    public static List<Double> spread(double from, double to, int count, boolean whole) {
        List<Double> values = new ArrayList<>();
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        for (int i = 0; i < count; i++) {
            double share = count == 1 ? 1 : (double) i / (count - 1);
            double value = i == 0 && count > 1 ? low : i == count - 1 ? high : low * Math.pow(high / low, share);
            values.add(whole ? Math.rint(value) : value);
        }
        return values.stream().distinct().toList();
    }
}
