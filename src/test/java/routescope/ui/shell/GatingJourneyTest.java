package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import routescope.app.SessionState;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;
import routescope.core.gating.TruthPreset;
import routescope.ui.control.PictureView;

/** The lab of softmax gating through the whole window. */
class GatingJourneyTest extends EngineFixture {

    private RealStudio opened() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-gating");
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 0:"));
        return window;
    }

    private static String words(RealStudio window, String id) {
        return ((Label) window.node(id)).getText();
    }

    private static void press(RealStudio window, String id) {
        run(() -> ((Button) window.node(id)).fire());
    }

    private static void part(RealStudio window, String key) {
        run(() -> ((ToggleButton) window.node("gating-part-" + key)).fire());
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(RealStudio window, String id, T value) {
        run(() -> ((ComboBox<T>) window.node(id)).setValue(value));
    }

    private static void type(RealStudio window, String id, String text) {
        run(() -> ((TextField) window.node(id)).setText(text));
    }

    @Test
    void fitsByStepsAndToTheEndAndGoesBackToTheStart() throws TimeoutException {
        RealStudio window = opened();
        String start = words(window, "gating-fit-words");
        press(window, "gating-step");
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 1:"));
        press(window, "gating-step");
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 2:"));
        assertThat(((PictureView) window.node("gating-board")).paints()).isPositive();
        press(window, "gating-play");
        eventually(() -> words(window, "gating-fit-words").startsWith("Converged."));
        assertThat(window.node("gating-step").isDisabled()).isTrue();
        assertThat(window.node("gating-play").isDisabled()).isTrue();
        press(window, "gating-restart");
        eventually(() -> words(window, "gating-fit-words").equals(start));
        assertThat(window.node("gating-play").isDisabled()).isFalse();
    }

    @Test
    void pausesAndFitsOtherGatesAndTwoInputs() throws TimeoutException {
        RealStudio window = opened();
        choose(window, "gating-expert", Activation.LINEAR);
        eventually(() -> words(window, "gating-notes-fit").contains("cannot be estimated"));
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 0:"));
        press(window, "gating-play");
        eventually(() -> !words(window, "gating-fit-words").startsWith("Iteration 0:"));
        press(window, "gating-play");
        eventually(() -> ((Button) window.node("gating-play")).getText().equals("Fit"));
        choose(window, "gating-gate", GateForm.DENSE_TO_SPARSE);
        eventually(() -> words(window, "gating-notes-fit").contains("effective gate"));
        assertThat(window.node("gating-learn").isVisible()).isTrue();
        choose(window, "gating-gate", GateForm.HIERARCHICAL);
        choose(window, "gating-truth", TruthPreset.PLANE);
        choose(window, "gating-expert", Activation.RELU);
        eventually(() -> words(window, "gating-notes-fit").contains("degenerate"));
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 0:"));
        press(window, "gating-step");
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 1:"));
        type(window, "gating-n", "many");
        assertThat(words(window, "gating-fit-words")).contains("whole number");
        assertThat(window.node("gating-play").isDisabled()).isTrue();
        type(window, "gating-n", "300");
        eventually(() -> words(window, "gating-fit-words").startsWith("Iteration 0:"));
    }

    @Test
    void triesSeveralStartsFromAnywhereAndOtherTruths() throws TimeoutException {
        RealStudio window = opened();
        assertThat(window.node("gating-starts").getParent().isVisible()).isFalse();
        run(() -> ((ToggleButton) window.node("gating-more")).fire());
        assertThat(window.node("gating-starts").getParent().isVisible()).isTrue();
        choose(window, "gating-start", FitPlan.Start.RANDOM);
        assertThat(window.node("gating-jitter").isDisabled()).isTrue();
        type(window, "gating-n", "100");
        choose(window, "gating-iterations", 50);
        choose(window, "gating-starts", 2);
        eventually(() -> words(window, "gating-notes-fit").contains("best of 2 starts counts, each of at most 50"));
        eventually(() -> words(window, "gating-fit-words").startsWith("Start 1 of 2, iteration 0:"));
        press(window, "gating-play");
        eventually(() -> words(window, "gating-fit-words").contains("Start 2 of 2"));
        eventually(() -> words(window, "gating-fit-words").contains("Best of 2 starts is number"));
        choose(window, "gating-truth", TruthPreset.PARTS_4);
        eventually(() -> words(window, "gating-fit-words").startsWith("Start 1 of 2, iteration 0:"));
        assertThat(fitted(window)).isEqualTo(4);
        choose(window, "gating-fitted", 1);
        eventually(() -> fitted(window) == 4);
    }

    @SuppressWarnings("unchecked")
    private static int fitted(RealStudio window) {
        return ((ComboBox<Integer>) window.node("gating-fitted")).getValue();
    }

    @Test
    void aFinishedSweepStaysForComparison() throws TimeoutException {
        RealStudio window = opened();
        part(window, "rates");
        assertThat(window.node("gating-rates-keep").isDisabled()).isTrue();
        type(window, "gating-values", "0.03, 0.01");
        type(window, "gating-held", "100");
        type(window, "gating-repeats", "2");
        press(window, "gating-rates-start");
        eventually(() -> words(window, "gating-rates-words").startsWith("All 4 runs"));
        eventually(() -> !window.node("gating-rates-keep").isDisabled());
        press(window, "gating-rates-keep");
        assertThat(words(window, "gating-rates-kept")).contains("tanh experts, 3 fitted");
        choose(window, "gating-expert", Activation.LINEAR);
        press(window, "gating-rates-start");
        TableView<?> table = (TableView<?>) window.node("gating-rates-table");
        eventually(() -> table.getItems().size() == 10);
        eventually(() -> words(window, "gating-rates-words").startsWith("All 4 runs"));
        assertThat(table.getItems().get(0).toString()).contains("linear, 3");
        assertThat(table.getItems().get(1).toString()).contains("tanh, 3");
        Path out = home.resolve("both");
        window.dialogs.answer(out);
        press(window, "gating-rates-export");
        eventually(() -> words(window, "gating-rates-said").startsWith("6 files are in"));
        assertThat(out.resolve("slopes-kept.csv")).exists();
        press(window, "gating-rates-keep");
        eventually(() -> table.getItems().size() == 5);
        assertThat(words(window, "gating-rates-kept")).isEmpty();
    }

    @Test
    void sliderMovesTheFunctionOfTanhExpertsOnly() throws TimeoutException {
        RealStudio window = opened();
        part(window, "flat");
        eventually(() -> words(window, "gating-flat-words").startsWith("c = 1.00"));
        assertThat(words(window, "gating-flat-words")).containsPattern("by \\d\\.\\d+e-1[5-7] .*by 0\\.0323 with tanh");
        run(() -> {
            ((Slider) window.node("gating-apart")).setValue(1.95);
            window.node("gating-apart").requestFocus();
        });
        window.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        eventually(() -> words(window, "gating-flat-words").startsWith("c = 2.00"));
        assertThat(words(window, "gating-flat-words")).contains("by 0.0695 with tanh");
        choose(window, "gating-expert", Activation.SIGMOID);
        eventually(() -> words(window, "gating-flat-words").contains("with sigmoid experts"));
    }

    @Test
    void sweepsBesideTheWindowAndSavesWhatItFound() throws TimeoutException, IOException {
        RealStudio window = opened();
        part(window, "rates");
        type(window, "gating-values", "0.01, x");
        press(window, "gating-rates-start");
        assertThat(words(window, "gating-rates-said")).contains("positive numbers");
        type(window, "gating-values", "0.03, 0.01");
        type(window, "gating-held", "100");
        type(window, "gating-repeats", "2");
        choose(window, "gating-expert", Activation.LINEAR);
        press(window, "gating-rates-start");
        eventually(() -> words(window, "gating-rates-words").startsWith("All 4 runs"));
        TableView<?> table = (TableView<?>) window.node("gating-rates-table");
        assertThat(table.getItems()).hasSize(5);
        assertThat(table.getItems().get(0).toString()).contains("0.20").contains("0.00");
        assertThat(words(window, "gating-rates-of")).contains("linear experts, 3 fitted to 2");
        choose(window, "gating-measure", RateSweep.Measure.REGRESSION);
        Path out = home.resolve("out");
        window.dialogs.answer(out);
        press(window, "gating-rates-export");
        eventually(() -> words(window, "gating-rates-said").startsWith("4 files are in"));
        assertThat(Files.readAllLines(out.resolve("fits.csv"))).hasSize(5);
        assertThat(out.resolve("slopes.csv")).exists();
        assertThat(Files.readString(out.resolve("rates.svg"))).startsWith("<?xml");
        part(window, "fit");
        press(window, "gating-export");
        eventually(() -> Files.exists(out.resolve("fit.svg")));
        assertThat(Files.readString(out.resolve("parameters.csv"))).contains("expert,2,b,");
        part(window, "flat");
        eventually(() -> !window.node("gating-flat-export").isDisabled());
        press(window, "gating-flat-export");
        eventually(() -> Files.exists(out.resolve("flat.svg")));
        assertThat(Files.readString(out.resolve("flat.csv"))).startsWith("c,linear");
    }
}
