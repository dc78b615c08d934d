package routescope.core.experiment;

import java.util.List;
import routescope.core.data.DigitMosaicConfig;

/**
 * What the theorems of paper 1 say of its figures, up to constants nobody knows (section 4; spec 1(c)). They are sufficient
 * conditions and upper bounds: a measured curve may lie anywhere on the better side of them. What is drawn has one constant,
 * fitted to the measured means, so only its shape is the theory's.
 */
public final class Theory {
    /** Exponent of k in the error of joint training at fixed N (after theorem 4.5). */
    public static final double EXPERTS = 0.25;

    /** Exponent of l in the error of joint training at fixed N (after theorem 4.5). */
    public static final double SELECTED = 0.375;

    /** Exponent of l in the samples of separate training, and of n in those of the CNN (theorems 4.2 and 4.3). */
    public static final int SAMPLES = 8;

    /** l* of the digit mosaics as the paper gives it (figure 7). */
    public static final int DIGITS_L_STAR = 6;

    private Theory() {}

    /**
     * {@return N_C / N_S = (n / l)^8, how many times the samples of separate training the CNN's sufficient number is}
     *
     * @param patches n
     * @param selected l
     */
    public static double sampleRatio(int patches, int selected) {
        return Math.pow((double) patches / selected, SAMPLES);
    }

    /**
     * {@return l* of the data of a figure: the largest of its runs where it is known, the paper's for digits, else 0}
     *
     * @param plan which figure
     * @param curves what was measured
     */
    public static int lStar(FigurePlan plan, List<FigureCurve> curves) {
        int known = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .flatMap(point -> point.outcomes().stream())
                .mapToInt(run -> run.score().lStar())
                .max()
                .orElse(0);
        return known > 0 ? known : plan.data() instanceof DigitMosaicConfig ? DIGITS_L_STAR : 0;
    }

    /**
     * {@return c of the curve 1 - c x^exponent that lies nearest to measured means, in least squares}
     *
     * @param points measured means in 0..1
     * @param exponent of x
     */
    public static double errorConstant(List<FigureCurve.Point> points, double exponent) {
        double products = 0;
        double squares = 0;
        for (FigureCurve.Point point : points) {
            double power = Math.pow(point.x(), exponent);
            products += power * (1 - point.spread().mean());
            squares += power * power;
        }
        return products / squares;
    }

    /**
     * {@return c of the curve N = c l^8 through the largest l, at the smallest N at which at least half of its trials
     * succeed; not-a-number when no N does}
     *
     * @param rows share of successes against l, one curve for each N, ascending
     * @param samples N of each curve
     */
    public static double samplesConstant(List<FigureCurve> rows, List<Integer> samples) {
        for (int row = 0; row < rows.size(); row++) {
            List<FigureCurve.Point> points = rows.get(row).points();
            FigureCurve.Point last = points.get(points.size() - 1);
            if (last.spread().mean() >= 0.5) {
                return samples.get(row) / Math.pow(last.x(), SAMPLES);
            }
        }
        return Double.NaN;
    }
}
