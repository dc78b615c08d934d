package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.PaperNumbers;

/**
 * The repeats of a single network of one activation and size on a setting, beside what the notebooks say.
 *
 * @param setting which data
 * @param activation what a filter makes of its product
 * @param filters all filters of both outputs
 * @param runs number of repeats
 * @param accuracy mean test accuracy, percent
 * @param accuracySd its standard deviation; not-a-number for one run
 * @param trainAccuracy mean accuracy on the training samples, percent
 * @param notebook test accuracy of the stored notebooks, percent; not-a-number where they say nothing
 * @param seconds mean time of one core; not-a-number where it is not known
 * @param diverged how many of the repeats diverged
 */
public record SingleRow(
        ClusterSetting setting,
        Activation activation,
        int filters,
        int runs,
        double accuracy,
        double accuracySd,
        double trainAccuracy,
        double notebook,
        double seconds,
        int diverged) {

    /**
     * {@return a row for each setting, activation and size, in the order of the outcomes}
     *
     * @param outcomes runs of single networks
     */
    public static List<SingleRow> of(List<SingleNets.Outcome> outcomes) {
        List<SingleRow> rows = new ArrayList<>();
        List<SingleNets.Outcome> rest = new ArrayList<>(outcomes);
        while (!rest.isEmpty()) {
            SingleNets.Cell first = rest.get(0).cell();
            List<SingleNets.Outcome> same = rest.stream()
                    .filter(outcome -> outcome.cell().setting() == first.setting()
                            && outcome.cell().activation() == first.activation()
                            && outcome.cell().filters() == first.filters())
                    .toList();
            rest.removeAll(same);
            OptionalDouble theirs = PaperNumbers.single(first.setting(), first.activation(), first.filters());
            rows.add(new SingleRow(
                    first.setting(),
                    first.activation(),
                    first.filters(),
                    same.size(),
                    ClusterRow.mean(same, outcome -> 100 * outcome.accuracy()),
                    ClusterRow.deviation(same, outcome -> 100 * outcome.accuracy()),
                    ClusterRow.mean(same, outcome -> 100 * outcome.trainAccuracy()),
                    theirs.orElse(Double.NaN),
                    ClusterRow.meanKnown(same, SingleNets.Outcome::seconds),
                    (int) same.stream().filter(SingleNets.Outcome::diverged).count()));
        }
        return List.copyOf(rows);
    }
}
