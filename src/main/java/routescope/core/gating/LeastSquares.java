package routescope.core.gating;

import java.util.Objects;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.exception.util.LocalizedFormats;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

/**
 * The least squares estimator (spec 3(b)) by the Levenberg-Marquardt optimiser of Apache Commons Math, on the parameters of
 * a {@link ParameterBox}.
 */
public final class LeastSquares {
    private static final double COST_TOLERANCE = 1e-13;
    private static final double PARAMETER_TOLERANCE = 1e-12;
    private static final double ORTHOGONALITY_TOLERANCE = 1e-13;
    private static final int EVALUATIONS_PER_ITERATION = 20;

    /** Copies of the derivatives that the optimiser holds at the same time. */
    private static final int COPIES = 4;

    private static final String FEWER =
            "Choose fewer samples, fewer experts or fewer fits at a time, or start with a larger -Xmx.";

    private final Truth truth;
    private final FitPlan plan;
    private final GatingData data;
    private final GatingShape shape;
    private final ParameterBox box;

    /**
     * Prepares a fit.
     *
     * @param truth the mixture the data come from: the box, and starts near it
     * @param plan how it is fitted
     * @param data what is fitted
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the fit has fewer experts than the truth, or too many
     *     samples for the memory
     */
    public LeastSquares(Truth truth, FitPlan plan, GatingData data) {
        this.truth = truth;
        this.plan = plan;
        this.data = data;
        shape = plan.shape(truth.shape());
        box = ParameterBox.of(truth, shape, plan.learnTemperature());
        long needed = (long) Double.BYTES * COPIES * data.size() * (box.freeCount() + 1L);
        if (needed > Runtime.getRuntime().maxMemory()) {
            throw new RoutescopeException(ErrorCode.SETTING_OUT_OF_RANGE, tooMany(), FEWER);
        }
    }

    /**
     * {@return where a start begins}
     *
     * @param seeds the root seed
     * @param repeat which repeat
     * @param start which of its beginnings
     */
    public FitMoment begin(Seeds seeds, long repeat, int start) {
        double[] parameters = FitStart.of(truth, plan, seeds, repeat, start);
        box.outer(box.inner(parameters), parameters);
        return new FitMoment(start, 0, parameters, new GatingModel(shape).meanSquaredError(parameters, data));
    }

    /**
     * Fits on the calling thread.
     *
     * @param seeds the root seed of the starts
     * @param repeat which repeat
     * @param listener told after every iteration; may cancel
     * @return the best end of all starts
     */
    public FitResult fit(Seeds seeds, long repeat, FitListener listener) {
        FitResult best = from(begin(seeds, repeat, 0), listener);
        for (int start = 1; start < plan.starts() && best.ending() != FitResult.Ending.CANCELLED; start++) {
            FitResult next = from(begin(seeds, repeat, start), listener);
            boolean cancelled = next.ending() == FitResult.Ending.CANCELLED;
            FitResult better = next.loss() < best.loss() ? next : best;
            best = cancelled ? ended(better, FitResult.Ending.CANCELLED) : better;
        }
        return best;
    }

    private static FitResult ended(FitResult result, FitResult.Ending ending) {
        return new FitResult(
                result.shape(),
                result.parameters(),
                result.loss(),
                result.startLoss(),
                result.iterations(),
                ending,
                result.detail());
    }

    /**
     * Fits from one moment on.
     *
     * @param begin where the optimiser begins
     * @param listener told after every iteration; may cancel
     * @return how it ended
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when there are too many samples for the memory
     */
    public FitResult from(FitMoment begin, FitListener listener) {
        if (!Double.isFinite(begin.loss())) {
            return result(begin, begin, FitResult.Ending.FAILED, "the loss at the start is not a number");
        }
        Track track = new Track(begin, listener);
        try {
            return optimised(begin, track);
        } catch (OutOfMemoryError e) {
            throw new RoutescopeException(ErrorCode.SETTING_OUT_OF_RANGE, e, tooMany(), FEWER);
        }
    }

    private String tooMany() {
        return "A fit of %d parameters to %d samples does not fit into memory".formatted(box.freeCount(), data.size());
    }

    private FitResult optimised(FitMoment begin, Track track) {
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(box.inner(begin.parameters()))
                .target(data.ys())
                .model(model(begin.parameters()))
                .checker(track::reached)
                .maxIterations(plan.iterations())
                .maxEvaluations(plan.iterations() * EVALUATIONS_PER_ITERATION)
                .build();
        LevenbergMarquardtOptimizer optimizer = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(COST_TOLERANCE)
                .withParameterRelativeTolerance(PARAMETER_TOLERANCE)
                .withOrthoTolerance(ORTHOGONALITY_TOLERANCE);
        FitResult.Ending ending = FitResult.Ending.CONVERGED;
        String detail = "";
        try {
            Optimum end = optimizer.optimize(problem);
            track.last(end.getPoint(), end.getRMS(), end.getIterations());
        } catch (TooManyIterationsException | TooManyEvaluationsException e) {
            ending = FitResult.Ending.ITERATIONS_USED;
        } catch (ConvergenceException e) {
            // The library's way of saying that nothing is left to gain in double precision.
            ending = isPrecise(e) ? FitResult.Ending.CONVERGED : FitResult.Ending.FAILED;
            detail = isPrecise(e) ? "" : words(e);
        } catch (MathIllegalStateException e) {
            ending = FitResult.Ending.FAILED;
            detail = words(e);
        }
        return result(begin, track.best, track.cancelled ? FitResult.Ending.CANCELLED : ending, detail);
    }

    private FitResult result(FitMoment begin, FitMoment end, FitResult.Ending ending, String detail) {
        return new FitResult(shape, end.parameters(), end.loss(), begin.loss(), end.iteration(), ending, detail);
    }

    private static boolean isPrecise(ConvergenceException e) {
        String message = words(e);
        return message.startsWith(start(LocalizedFormats.TOO_SMALL_COST_RELATIVE_TOLERANCE))
                || message.startsWith(start(LocalizedFormats.TOO_SMALL_PARAMETERS_RELATIVE_TOLERANCE))
                || message.startsWith(start(LocalizedFormats.TOO_SMALL_ORTHOGONALITY_TOLERANCE));
    }

    private static String words(MathIllegalStateException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    private static String start(LocalizedFormats format) {
        String source = format.getSourceString();
        return source.substring(0, source.indexOf('{'));
    }

    private MultivariateJacobianFunction model(double[] held) {
        GatingModel mixture = new GatingModel(shape);
        double[] parameters = held.clone();
        double[] derivative = new double[shape.parameters()];
        return point -> {
            double[] u = point.toArray();
            box.outer(u, parameters);
            double[] values = new double[data.size()];
            double[][] jacobian = new double[data.size()][u.length];
            for (int row = 0; row < values.length; row++) {
                values[row] = mixture.derive(parameters, data.xs(), row, derivative);
                for (int i = 0; i < u.length; i++) {
                    jacobian[row][i] = derivative[box.free(i)];
                }
            }
            for (int i = 0; i < u.length; i++) {
                double slope = box.slope(u, i);
                for (double[] row : jacobian) {
                    row[i] *= slope;
                }
            }
            return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
        };
    }

    /** Follows the optimiser; remembers the best it has reached, whatever it throws later. */
    private final class Track {
        private final int start;
        private final double[] held;
        private final FitListener listener;
        private FitMoment best;
        private boolean cancelled;

        Track(FitMoment begin, FitListener listener) {
            this.listener = listener;
            start = begin.start();
            held = begin.parameters();
            best = begin;
        }

        boolean reached(
                int iteration, LeastSquaresProblem.@Nullable Evaluation before, LeastSquaresProblem.Evaluation now) {
            last(now.getPoint(), now.getRMS(), iteration);
            cancelled = !listener.reached(best);
            return cancelled;
        }

        void last(RealVector point, double rms, int iteration) {
            double[] parameters = held.clone();
            box.outer(point.toArray(), parameters);
            if (rms * rms <= best.loss()) {
                best = new FitMoment(start, iteration, parameters, rms * rms);
            }
        }
    }
}
