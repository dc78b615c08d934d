package routescope.core.cluster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The numbers of the paper and of its released notebooks (section 2(d) of the project's notes), each with its source. */
public final class PaperNumbers {
    private static final double NONE = Double.NaN;

    /** Epochs at which the curves of the dispatch entropy were read. */
    private static final int[] EPOCHS = {0, 10, 25, 50, 75, 100, 150, 200, 300, 500};

    private static final List<Entry> ENTRIES = List.of(
            single(ClusterSetting.S1, ClusterModel.SINGLE_LINEAR, Source.PAPER, 68.71),
            single(ClusterSetting.S2, ClusterModel.SINGLE_LINEAR, Source.PAPER, 60.59),
            single(ClusterSetting.S1, ClusterModel.SINGLE_NONLINEAR, Source.PAPER, 79.48),
            single(ClusterSetting.S2, ClusterModel.SINGLE_NONLINEAR, Source.PAPER, 72.29),
            single(ClusterSetting.S1, ClusterModel.SINGLE_LINEAR, Source.NOTEBOOK, 68.3),
            single(ClusterSetting.S2, ClusterModel.SINGLE_LINEAR, Source.NOTEBOOK, 68.2),
            single(ClusterSetting.S3, ClusterModel.SINGLE_LINEAR, Source.NOTEBOOK, 74.3),
            single(ClusterSetting.S4, ClusterModel.SINGLE_LINEAR, Source.NOTEBOOK, 74.3),
            single(ClusterSetting.S1, ClusterModel.SINGLE_NONLINEAR, Source.NOTEBOOK, 79.6),
            single(ClusterSetting.S2, ClusterModel.SINGLE_NONLINEAR, Source.NOTEBOOK, 77.4),
            single(ClusterSetting.S3, ClusterModel.SINGLE_NONLINEAR, Source.NOTEBOOK, 73.7),
            single(ClusterSetting.S4, ClusterModel.SINGLE_NONLINEAR, Source.NOTEBOOK, 70.3),
            mixture(ClusterSetting.S1, true, Source.PAPER, 92.99, 2.11, 1.300, 0.044),
            mixture(ClusterSetting.S2, true, Source.PAPER, 88.48, 1.96, 1.294, 0.036),
            mixture(ClusterSetting.S3, true, Source.PAPER, 95.93, 1.34, 1.160, 0.100),
            mixture(ClusterSetting.S4, true, Source.PAPER, 93.30, 1.48, 1.160, 0.155),
            mixture(ClusterSetting.S1, false, Source.PAPER, 99.46, 0.55, 0.098, 0.087),
            mixture(ClusterSetting.S2, false, Source.PAPER, 98.09, 1.27, 0.171, 0.103),
            mixture(ClusterSetting.S3, false, Source.PAPER, 99.99, 0.02, 0.008, 0.011),
            mixture(ClusterSetting.S4, false, Source.PAPER, 98.92, 1.18, 0.089, 0.120),
            mixture(ClusterSetting.S1, true, Source.NOTEBOOK, 93.00, 2.11, 1.300, 0.044),
            mixture(ClusterSetting.S2, true, Source.NOTEBOOK, 89.49, 1.35, 1.262, 0.095),
            mixture(ClusterSetting.S3, true, Source.NOTEBOOK, 95.93, 1.34, 1.160, 0.100),
            mixture(ClusterSetting.S4, true, Source.NOTEBOOK, 93.30, 1.48, 1.160, 0.155),
            mixture(ClusterSetting.S1, false, Source.NOTEBOOK, 99.46, 0.55, 0.098, 0.088),
            mixture(ClusterSetting.S2, false, Source.NOTEBOOK, 98.10, 1.56, 0.183, 0.144),
            mixture(ClusterSetting.S3, false, Source.NOTEBOOK, 99.99, 0.02, 0.008, 0.011),
            mixture(ClusterSetting.S4, false, Source.NOTEBOOK, 98.92, 1.18, 0.089, 0.120),
            mixture(ClusterSetting.S1, true, Source.PAPER_BALANCED, 93.81, 1.10, 1.272, 0.037),
            mixture(ClusterSetting.S1, false, Source.PAPER_BALANCED, 99.39, 0.33, 0.083, 0.095));

    /** The bound of theorem 4.1 in percent: no function of single patches is right more often where alpha and gamma are alike. */
    public static final double SINGLE_BOUND = 87.5;

    private static final List<ClusterSetting> SIZED =
            List.of(ClusterSetting.S1, ClusterSetting.S2, ClusterSetting.S3, ClusterSetting.S4);
    private static final List<Integer> SIZES = List.of(80, 128, 512);
    private static final double[][] LINEAR = {
        {68.3, 70.9, 68.9}, {68.2, 69.6, 63.0}, {74.3, 74.8, 74.5}, {74.3, 74.6, 73.0}
    };
    private static final double[][] CUBIC = {
        {79.6, 78.5, 72.6}, {77.4, 74.0, 52.1}, {73.7, 72.7, 67.8}, {70.3, 68.6, 61.7}
    };
    private static final int CHECKED_SIZE = 128;
    private static final double[] CHECK_VERIFY = {74.5, 72.7, 74.5, 76.9, 74.0, 74.8};
    private static final double[] CHECK_S1 = {65.9, 75.5, 72.3, 81.8, 79.0, 81.7};
    private static final double[] CHECK_S2 = {66.7, 74.5, 80.1, 79.0, 82.0, 81.0};

    private PaperNumbers() {}

    /**
     * {@return the test accuracy of a single network in the stored notebooks [N], percent: the check of activations where
     * there is one, else the rows of 80, 128 and 512 filters; empty where there is none}
     *
     * @param setting which data
     * @param activation what a filter makes of its product
     * @param filters all filters of both outputs
     */
    public static OptionalDouble single(ClusterSetting setting, Activation activation, int filters) {
        if (filters == CHECKED_SIZE) {
            double[] check = switch (setting) {
                case VERIFY -> CHECK_VERIFY;
                case S1 -> CHECK_S1;
                case S2 -> CHECK_S2;
                default -> new double[0];
            };
            if (check.length > 0) {
                return OptionalDouble.of(check[activation.ordinal()]);
            }
        }
        return sized(setting, activation, filters);
    }

    /**
     * {@return the test accuracy of linear and cubic single networks in the rows of 80, 128 and 512 filters [N], percent;
     * other runs than those of the check of activations. Empty where there is none}
     *
     * @param setting which data
     * @param activation what a filter makes of its product
     * @param filters all filters of both outputs
     */
    public static OptionalDouble sized(ClusterSetting setting, Activation activation, int filters) {
        int row = SIZED.indexOf(setting);
        int column = SIZES.indexOf(filters);
        boolean there = row >= 0 && column >= 0;
        return switch (activation) {
            case LINEAR -> there ? OptionalDouble.of(LINEAR[row][column]) : OptionalDouble.empty();
            case CUBIC -> there ? OptionalDouble.of(CUBIC[row][column]) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }

    /** Where a number comes from. */
    public enum Source {
        /** Table 1 of the paper: single networks [W], setting 2 single linear [M], mixtures [W, three sources agree]. */
        PAPER("table 1 of the paper"),
        /** Table 1 with load balancing [W]. */
        PAPER_BALANCED("the paper, with load balancing"),
        /** Stored outputs of the released notebooks [N]; single networks with 80 filters. */
        NOTEBOOK("released notebooks");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /** {@return the source in words} */
        public String words() {
            return words;
        }
    }

    /**
     * A cell of a table; not-a-number where the source says nothing.
     *
     * @param setting which data
     * @param model which row
     * @param source where it comes from
     * @param accuracy mean test accuracy, percent
     * @param accuracySd its standard deviation
     * @param entropy mean dispatch entropy
     * @param entropySd its standard deviation
     */
    public record Entry(
            ClusterSetting setting,
            ClusterModel model,
            Source source,
            double accuracy,
            double accuracySd,
            double entropy,
            double entropySd) {}

    private static Entry single(ClusterSetting setting, ClusterModel model, Source source, double accuracy) {
        return new Entry(setting, model, source, accuracy, NONE, NONE, NONE);
    }

    private static Entry mixture(
            ClusterSetting setting,
            boolean linear,
            Source source,
            double accuracy,
            double accuracySd,
            double entropy,
            double entropySd) {
        ClusterModel model = linear ? ClusterModel.MIXTURE_LINEAR : ClusterModel.MIXTURE_NONLINEAR;
        return new Entry(setting, model, source, accuracy, accuracySd, entropy, entropySd);
    }

    /** {@return everything that is known} */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** {@return what a source says} @param setting which data @param model which row @param source where from */
    public static Optional<Entry> find(ClusterSetting setting, ClusterModel model, Source source) {
        return ENTRIES.stream()
                .filter(entry -> entry.setting() == setting && entry.model() == model && entry.source() == source)
                .findFirst();
    }

    /** {@return epochs at which {@link #curve} was read} */
    public static int[] curveEpochs() {
        return EPOCHS.clone();
    }

    /**
     * {@return the dispatch entropy over epochs, the mean of 10 runs, decoded from the stored records of the notebooks [N];
     * empty where there is none}
     *
     * @param setting which data
     * @param linear experts
     */
    public static double[] curve(ClusterSetting setting, boolean linear) {
        return switch (setting) {
            case S1 ->
                linear
                        ? new double[] {1.386, 1.367, 1.258, 1.188, 1.204, 1.219, 1.240, 1.254, 1.270, 1.285}
                        : new double[] {1.386, 1.386, 1.376, 0.705, 0.347, 0.234, 0.118, 0.120, 0.130, 0.135};
            case S2 ->
                linear
                        ? new double[] {1.385, 1.369, 1.214, 1.123, 1.129, 1.135, 1.145, 1.154, 1.168, 1.191}
                        : new double[] {1.385, 1.385, 1.377, 0.721, 0.405, 0.278, 0.215, 0.220, 0.237, 0.257};
            default -> new double[0];
        };
    }
}
