package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.PaperNumbers;

/**
 * A row of table 1: the repeats of a model on a setting, beside what the paper and its notebooks say.
 *
 * @param setting which data
 * @param model which row
 * @param runs number of repeats
 * @param accuracy mean test accuracy, percent
 * @param accuracySd its standard deviation; not-a-number for one run
 * @param entropy mean dispatch entropy; not-a-number without routing
 * @param entropySd its standard deviation
 * @param seconds mean time of one core that a run took; not-a-number where it is not known
 * @param balanced whether the runs had load balancing
 * @param diverged how many of the repeats diverged; the numbers are those of their last finite epochs
 */
public record ClusterRow(
        ClusterSetting setting,
        ClusterModel model,
        int runs,
        double accuracy,
        double accuracySd,
        double entropy,
        double entropySd,
        double seconds,
        boolean balanced,
        int diverged) {
    private static final double SDS = 2;

    /**
     * {@return a row for each setting and model, in the order of the outcomes}
     *
     * @param outcomes runs of a table
     */
    public static List<ClusterRow> of(List<ClusterTable.Outcome> outcomes) {
        List<ClusterRow> rows = new ArrayList<>();
        List<ClusterTable.Outcome> rest = new ArrayList<>(outcomes);
        while (!rest.isEmpty()) {
            ClusterTable.Cell first = rest.get(0).cell();
            List<ClusterTable.Outcome> same = rest.stream()
                    .filter(outcome -> outcome.cell().setting() == first.setting()
                            && outcome.cell().model() == first.model())
                    .toList();
            rest.removeAll(same);
            rows.add(new ClusterRow(
                    first.setting(),
                    first.model(),
                    same.size(),
                    mean(same, outcome -> 100 * outcome.accuracy()),
                    deviation(same, outcome -> 100 * outcome.accuracy()),
                    mean(same, ClusterTable.Outcome::entropy),
                    deviation(same, ClusterTable.Outcome::entropy),
                    meanKnown(same, ClusterTable.Outcome::seconds),
                    first.balanceWeight() > 0,
                    (int) same.stream().filter(ClusterTable.Outcome::diverged).count()));
        }
        return List.copyOf(rows);
    }

    /** {@return what the paper says} */
    public Optional<PaperNumbers.Entry> paper() {
        PaperNumbers.Source source =
                balanced && model.isMixture() ? PaperNumbers.Source.PAPER_BALANCED : PaperNumbers.Source.PAPER;
        return PaperNumbers.find(setting, model, source);
    }

    /** {@return what the released notebooks say; nothing with load balancing, which they leave off} */
    public Optional<PaperNumbers.Entry> notebook() {
        return balanced && model.isMixture()
                ? Optional.empty()
                : PaperNumbers.find(setting, model, PaperNumbers.Source.NOTEBOOK);
    }

    /**
     * {@return whether accuracy and entropy lie within two of the standard deviations of a source; empty where it names
     * none}
     *
     * @param entry a source
     */
    public Optional<Boolean> agrees(PaperNumbers.Entry entry) {
        if (Double.isNaN(entry.accuracySd())) {
            return Optional.empty();
        }
        boolean accurate = Math.abs(accuracy - entry.accuracy()) <= SDS * entry.accuracySd();
        boolean dispatched =
                Double.isNaN(entry.entropy()) || Math.abs(entropy - entry.entropy()) <= SDS * entry.entropySd();
        return Optional.of(accurate && dispatched);
    }

    /**
     * {@return a mean; not-a-number of nothing}
     *
     * @param items of these
     * @param value their value
     * @param <T> their type
     */
    public static <T> double mean(List<T> items, ToDoubleFunction<T> value) {
        return items.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    /**
     * {@return the mean of the values that are finite; not-a-number where none is}
     *
     * @param items of these
     * @param value their value
     * @param <T> their type
     */
    public static <T> double meanKnown(List<T> items, ToDoubleFunction<T> value) {
        return items.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * {@return the standard deviation of a sample; not-a-number of less than two}
     *
     * @param items of these
     * @param value their value
     * @param <T> their type
     */
    public static <T> double deviation(List<T> items, ToDoubleFunction<T> value) {
        if (items.size() < 2) {
            return Double.NaN;
        }
        double mean = mean(items, value);
        double sum = 0;
        for (T item : items) {
            sum += Math.pow(value.applyAsDouble(item) - mean, 2);
        }
        return Math.sqrt(sum / (items.size() - 1));
    }
}
