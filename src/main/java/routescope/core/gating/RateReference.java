package routescope.core.gating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.core.gating.RateSweep.Against;
import routescope.core.gating.RateSweep.Measure;

/**
 * What a slope is compared with: the one place where slopes of the papers and of the project's own check stand.
 *
 * @param measure what it is the slope of
 * @param slope the exponent of the varied quantity
 * @param kind who says so
 * @param logarithm whether the exponent, with its sign turned, is the one of log(n) / n
 * @param source where it comes from, with the tag of spec/papers.md
 */
public record RateReference(Measure measure, double slope, Kind kind, boolean logarithm, String source) {
    private static final String STRONG = "2402.02952 and 2505.10860 Thm 1, spec 3(c) [W]";
    private static final String LINEAR = "2402.02952 and 2503.03213: no polynomial rate, spec 3(c) [M]";
    private static final String TEMPERATURE = "2401.13875: linear router, no polynomial rate, spec 3(c) [W]";
    private static final String ACTIVATED =
            "2401.13875: activated router, polynomial rates, spec 3(c) [W]; this exponent [I]";
    private static final String EFFECTIVE = "as the softmax gate, for the effective gate beta / tau [I]";
    private static final String HIERARCHY =
            "2503.03213: same dichotomy, spec 3(c) [W]; this exponent, of a loss of our own [I]";
    private static final String FUNCTION = "2402.02952 and 2503.03213: regression function, spec 3(c) [M]";
    private static final String LOCAL = "regular model, exactly specified [I]";
    private static final String INFERRED = "[I]";
    private static final double LEAST = Math.E;
    private static final String CHECK = "check 2 of spec 3(d), 6 repeats [I]";

    /** Who says so. */
    public enum Kind {
        /** A theorem of the papers. */
        THEORY,
        /** Nobody has proved it: concluded in this project from a theorem about something near. */
        INFERENCE,
        /** The project's own check measured it. */
        MEASURED;

        /** {@return the name in files} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return whether a theorem says so} */
    public boolean theory() {
        return kind == Kind.THEORY;
    }

    /** {@return the curve at a value of the varied quantity, up to a constant; not-a-number for n below e, where log(n) / n grows} */
    public double at(double x) {
        if (!logarithm) {
            return Math.pow(x, slope);
        }
        return x < LEAST ? Double.NaN : Math.pow(Math.log(x) / x, -slope);
    }

    /**
     * {@return the slope between two values on logarithmic axes: with a logarithm it is flatter than the exponent}
     *
     * @param from the smaller value
     * @param to the larger value
     */
    public double between(double from, double to) {
        double here = Math.log(at(to) / at(from)) / Math.log(to / from);
        return logarithm && Double.isFinite(here) ? here : slope;
    }

    /**
     * {@return everything a sweep is compared with} Theorems are about n; a noise of sd is like n in proportion to
     * 1 / sd^2, so their exponents are taken times -2 there, without the logarithm.
     *
     * @param sweep the sweep
     */
    public static List<RateReference> of(RateSweep sweep) {
        List<RateReference> all = new ArrayList<>();
        boolean n = sweep.against() == Against.N;
        double unit = n ? -0.5 : 1;
        all.add(new RateReference(Measure.REGRESSION, unit, Kind.THEORY, n, FUNCTION));
        boolean over = sweep.isOverSpecified();
        if (sweep.expert() != Activation.RELU) {
            boolean slow = over && sweep.expert() == Activation.LINEAR;
            String source = source(sweep, over);
            Kind kind = source.contains(INFERRED) ? Kind.INFERENCE : Kind.THEORY;
            boolean log = n && !slow && !LOCAL.equals(source);
            double first = slow ? 0 : over ? unit / 2 : unit;
            all.add(new RateReference(Measure.SQUARES, slow ? 0 : unit, kind, log, source));
            all.add(new RateReference(Measure.FIRST_POWERS, first, kind, log, source));
        }
        if (sweep.gate() == GateForm.DENSE_TO_SPARSE && sweep.plan().learnTemperature()) {
            boolean strong = sweep.expert() != Activation.LINEAR && sweep.expert() != Activation.RELU;
            if (sweep.router() == Activation.LINEAR) {
                all.add(new RateReference(Measure.TEMPERATURE, 0, Kind.THEORY, false, TEMPERATURE));
            } else if (strong) {
                all.add(new RateReference(Measure.TEMPERATURE, unit, Kind.INFERENCE, n, ACTIVATED));
            }
        }
        if (isCheck(sweep)) {
            all.addAll(check(sweep.expert()));
        }
        return List.copyOf(all);
    }

    private static String source(RateSweep sweep, boolean over) {
        if (sweep.gate() == GateForm.DENSE_TO_SPARSE && sweep.expert() != Activation.LINEAR) {
            return EFFECTIVE;
        }
        if (sweep.gate() == GateForm.HIERARCHICAL) {
            return HIERARCHY;
        }
        if (sweep.expert() == Activation.LINEAR) {
            return over ? LINEAR : LOCAL;
        }
        return STRONG;
    }

    /** {@return whether a sweep is set up like check 2 of spec 3(d)} */
    private static boolean isCheck(RateSweep sweep) {
        return sweep.preset() == TruthPreset.CHECK
                && sweep.gate() == GateForm.SOFTMAX
                && sweep.against() == Against.NOISE
                && sweep.plan().experts() == 3
                && sweep.plan().start() == FitPlan.Start.NEAR;
    }

    private static List<RateReference> check(Activation expert) {
        return switch (expert) {
            case TANH ->
                List.of(
                        measured(Measure.SQUARES, 0.77, CHECK),
                        measured(Measure.FIRST_POWERS, 0.47, CHECK),
                        measured(Measure.REGRESSION, 1, CHECK));
            case LINEAR ->
                List.of(
                        measured(Measure.SQUARES, 0.20, CHECK),
                        measured(Measure.FIRST_POWERS, 0.09, CHECK),
                        measured(Measure.REGRESSION, 1, CHECK));
            case SIGMOID -> List.of(measured(Measure.SQUARES, 0.87, CHECK + ", to sd 0.003, at the end"));
            case GELU, RELU -> List.of();
        };
    }

    private static RateReference measured(Measure measure, double slope, String source) {
        return new RateReference(measure, slope, Kind.MEASURED, false, source);
    }
}
