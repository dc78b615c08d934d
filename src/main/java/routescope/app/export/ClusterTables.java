package routescope.app.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import routescope.core.cluster.ClusterPoint;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.InnerProducts;
import routescope.core.cluster.PaperNumbers;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.SingleNets;
import routescope.core.experiment.SingleRow;

/** What the lab of cluster experts measures, as CSV texts: header first, an empty field where there is nothing. */
public final class ClusterTables {
    private ClusterTables() {}

    /** {@return one line for each run of table 1} @param outcomes the runs */
    public static String runs(List<ClusterTable.Outcome> outcomes) {
        StringBuilder text =
                new StringBuilder("setting,model,seed,reading,balance,test_accuracy,train_accuracy,entropy,loss,epochs,"
                        + "seconds,load,diverged\n");
        for (ClusterTable.Outcome outcome : outcomes) {
            ClusterTable.Cell cell = outcome.cell();
            line(
                    text,
                    cell.setting().id(),
                    cell.model().id(),
                    String.valueOf(cell.seed()),
                    cell.model().isMixture() ? cell.reading().id() : "",
                    number(cell.balanceWeight()),
                    number(outcome.accuracy()),
                    number(outcome.trainAccuracy()),
                    number(outcome.entropy()),
                    number(outcome.loss()),
                    String.valueOf(outcome.epochs()),
                    number(outcome.seconds()),
                    String.join(
                            " ", outcome.load().stream().map(String::valueOf).toList()),
                    String.valueOf(outcome.diverged()));
        }
        return text.toString();
    }

    /** {@return one line for each row of table 1, with the numbers of the paper and of the notebooks} @param rows these */
    public static String rows(List<ClusterRow> rows) {
        StringBuilder text = new StringBuilder("setting,model,runs,accuracy,accuracy_sd,entropy,entropy_sd,seconds,"
                + "paper_accuracy,paper_accuracy_sd,paper_entropy,paper_entropy_sd,"
                + "notebook_accuracy,notebook_accuracy_sd,notebook_entropy,notebook_entropy_sd,diverged\n");
        for (ClusterRow row : rows) {
            line(
                    text,
                    row.setting().id(),
                    row.model().id(),
                    String.valueOf(row.runs()),
                    number(row.accuracy()),
                    number(row.accuracySd()),
                    number(row.entropy()),
                    number(row.entropySd()),
                    number(row.seconds()),
                    source(row.paper()),
                    source(row.notebook()),
                    String.valueOf(row.diverged()));
        }
        return text.toString();
    }

    /** {@return one line for each run of a single network} @param outcomes the runs */
    public static String singleRuns(List<SingleNets.Outcome> outcomes) {
        StringBuilder text = new StringBuilder(
                "setting,activation,filters,seed,test_accuracy,train_accuracy,loss,epochs,seconds,diverged\n");
        for (SingleNets.Outcome outcome : outcomes) {
            SingleNets.Cell cell = outcome.cell();
            line(
                    text,
                    cell.setting().id(),
                    cell.activation().id(),
                    String.valueOf(cell.filters()),
                    String.valueOf(cell.seed()),
                    number(outcome.accuracy()),
                    number(outcome.trainAccuracy()),
                    number(outcome.loss()),
                    String.valueOf(outcome.epochs()),
                    number(outcome.seconds()),
                    String.valueOf(outcome.diverged()));
        }
        return text.toString();
    }

    /** {@return one line for each kind of single network, with the number of the notebooks and the bound} @param rows these */
    public static String singles(List<SingleRow> rows) {
        StringBuilder text = new StringBuilder("setting,activation,filters,runs,accuracy,accuracy_sd,train_accuracy,"
                + "notebook_accuracy,bound,seconds,diverged\n");
        for (SingleRow row : rows) {
            line(
                    text,
                    row.setting().id(),
                    row.activation().id(),
                    String.valueOf(row.filters()),
                    String.valueOf(row.runs()),
                    number(row.accuracy()),
                    number(row.accuracySd()),
                    number(row.trainAccuracy()),
                    number(row.notebook()),
                    number(row.setting().isBalanced() ? PaperNumbers.SINGLE_BOUND : Double.NaN),
                    number(row.seconds()),
                    String.valueOf(row.diverged()));
        }
        return text.toString();
    }

    private static String source(Optional<PaperNumbers.Entry> entry) {
        return entry.map(there -> String.join(
                        ",",
                        number(there.accuracy()),
                        number(there.accuracySd()),
                        number(there.entropy()),
                        number(there.entropySd())))
                .orElse(",,,");
    }

    /** {@return one line for each run and epoch of the curves of the entropy} @param outcomes the runs */
    public static String entropy(List<EntropyCurves.Outcome> outcomes) {
        StringBuilder text = new StringBuilder("setting,activation,seed,reading,epoch,entropy\n");
        for (EntropyCurves.Outcome outcome : outcomes) {
            EntropyCurves.Cell cell = outcome.cell();
            for (int epoch = 0; epoch < outcome.entropy().size(); epoch++) {
                line(
                        text,
                        cell.setting().id(),
                        cell.activation().id(),
                        String.valueOf(cell.seed()),
                        cell.reading().id(),
                        String.valueOf(epoch),
                        number(outcome.entropy().get(epoch)));
            }
        }
        return text.toString();
    }

    /** {@return one line for each epoch of a run} @param snapshot any moment of it */
    public static String history(ClusterSnapshot snapshot) {
        int clusters = snapshot.clusters();
        int experts = snapshot.experts();
        StringBuilder text = new StringBuilder("epoch,loss,train_accuracy,test_accuracy,entropy");
        for (int k = 0; k < clusters; k++) {
            for (int m = 0; m < experts; m++) {
                text.append(",n_").append(k + 1).append('_').append(m + 1);
            }
        }
        text.append('\n');
        for (ClusterPoint point : snapshot.points()) {
            text.append(point.epoch());
            for (double value :
                    new double[] {point.loss(), point.trainAccuracy(), point.testAccuracy(), point.entropy()}) {
                text.append(',').append(number(value));
            }
            for (int count : point.load()) {
                text.append(',').append(count);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return one line for each epoch, expert and cluster: the four inner products} @param snapshot any moment */
    public static String products(ClusterSnapshot snapshot) {
        StringBuilder text =
                new StringBuilder("epoch,expert,cluster,expert_feature,expert_centre,router_feature,router_centre\n");
        for (ClusterPoint point : snapshot.points()) {
            InnerProducts products = point.products();
            for (int m = 0; m < products.experts(); m++) {
                for (int k = 0; k < products.clusters(); k++) {
                    text.append(point.epoch())
                            .append(',')
                            .append(m + 1)
                            .append(',')
                            .append(k + 1);
                    for (InnerProducts.Panel panel : InnerProducts.Panel.values()) {
                        text.append(',').append(number(products.of(panel, m, k)));
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join(",", fields)).append('\n');
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }
}
