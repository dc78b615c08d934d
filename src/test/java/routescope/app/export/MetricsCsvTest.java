package routescope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MetricsCsvTest {
    private static final String HEADER = "step,epoch,loss,train_accuracy,test_accuracy,reached,"
            + "selected_on_discriminative,discarded,class_accuracy_c0,class_accuracy_c1,"
            + "routing_precision_e0,routing_precision_e1,routing_precision_e2,"
            + "routing_precision_e0_c0,routing_precision_e0_c1,routing_precision_e1_c0,routing_precision_e1_c1,"
            + "routing_precision_e2_c0,routing_precision_e2_c1,gate_mass_e0,gate_mass_e1,gate_mass_e2,"
            + "load_e0,load_e1,load_e2,router_hit_rate_l1,router_hit_rate_l2,max_gate_rate_c0,max_gate_rate_c1,"
            + "max_gate_expert_c0,max_gate_expert_c1,cnn_loss,cnn_train_accuracy,cnn_test_accuracy";

    @Test
    void namesEveryFieldWhenItIsAMixtureBesideACnn() {
        assertThat(lines(MetricsCsv.text(ExportSamples.run())).get(0)).isEqualTo(HEADER);
    }

    @Test
    void writesOneRowAnEvaluationWithAsManyCellsAsTheHeader() {
        List<String> lines = lines(MetricsCsv.text(ExportSamples.run()));

        assertThat(lines).hasSize(3);
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(cells(line)).hasSize(cells(HEADER).size()));
    }

    @Test
    void givesTheSameBitsBackWhenANumberIsRead() {
        List<String> row = cells(lines(MetricsCsv.text(ExportSamples.run())).get(1));

        assertThat(Double.parseDouble(row.get(4))).isEqualTo(1.0 / 3);
        assertThat(Double.parseDouble(row.get(6))).isEqualTo(1e-9);
        assertThat(row.get(29)).isEqualTo("2");
    }

    @Test
    void leavesTheCellEmptyWhenAValueIsNoNumber() {
        assertThat(cells(lines(MetricsCsv.text(ExportSamples.run())).get(1)).get(7))
                .isEmpty();
    }

    @Test
    void hasNoColumnsOfRoutingWhenItIsACnn() {
        assertThat(lines(MetricsCsv.text(List.of(ExportSamples.cnn(0)))).get(0))
                .isEqualTo("step,epoch,loss,train_accuracy,test_accuracy,reached,selected_on_discriminative,discarded,"
                        + "class_accuracy_c0,class_accuracy_c1");
    }

    @Test
    void writesADecimalPointWhenTheLanguageWouldWriteAComma() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(cells(lines(MetricsCsv.text(ExportSamples.run())).get(1)).get(2))
                    .isEqualTo("0.25");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
