package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.fx;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.nio.file.Files;
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
import routescope.ui.control.PictureView;
import routescope.ui.control.TimeSlider;

/** The lab of cluster experts through the whole window on its real engine. */
class ClusterJourneyTest extends EngineFixture {

    private RealStudio opened() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-cluster");
        return window;
    }

    private static void part(RealStudio window, String key) {
        run(() -> ((ToggleButton) window.node("cluster-part-" + key)).fire());
    }

    private static void press(RealStudio window, String id) {
        run(() -> ((Button) window.node(id)).fire());
    }

    private static void type(RealStudio window, String id, String text) {
        run(() -> ((TextField) window.node(id)).setText(text));
    }

    private static String words(RealStudio window, String id) {
        return fx(() -> ((Label) window.node(id)).getText());
    }

    /** A run of a second: few samples, few epochs. */
    private static void start(RealStudio window, int epochs) {
        type(window, "cluster-samples", "300");
        type(window, "cluster-epochs", String.valueOf(epochs));
        press(window, "cluster-start");
    }

    private static TimeSlider time(RealStudio window) {
        return (TimeSlider) window.node("cluster-time");
    }

    @Test
    void playsToTheEndAndTravelsBackToTheSameNumbers() throws TimeoutException {
        RealStudio window = opened();
        start(window, 12);
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 12 of 12"));
        assertThat(((PictureView) window.node("cluster-load")).paints()).isPositive();
        assertThat(window.node("cluster-play").isDisabled()).isTrue();
        press(window, "cluster-back");
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 11 of 12"));
        String eleventh = words(window, "cluster-headline");
        press(window, "cluster-first");
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 0 of 12"));
        assertThat(words(window, "cluster-headline")).contains("8 experts used");
        run(() -> time(window).requestFocus());
        window.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 1 of 12"));
        assertThat(time(window).getAccessibleText()).contains("1").contains("12");
        window.robot.press(KeyCode.END).release(KeyCode.END);
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 12 of 12"));
        press(window, "cluster-back");
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 11 of 12"));
        assertThat(words(window, "cluster-headline")).isEqualTo(eleventh);
    }

    @Test
    void stepsOneEpochAndPauses() throws TimeoutException {
        RealStudio window = opened();
        start(window, 3000);
        eventually(() -> window.node("cluster-play").getAccessibleText().equals("Pause"));
        press(window, "cluster-play");
        eventually(() -> window.node("cluster-play").getAccessibleText().equals("Play"));
        int epoch = fx(() -> time(window).stepProperty().get());
        press(window, "cluster-step");
        eventually(() -> time(window).stepProperty().get() == epoch + 1);
    }

    @Test
    void refusesWhatIsNoNumberOrOutOfRangeAndKeepsTheRun() throws TimeoutException {
        RealStudio window = opened();
        start(window, 2);
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 2 of 2"));
        part(window, "settings");
        type(window, "cluster-noise-size", "loud");
        press(window, "cluster-start");
        assertThat(words(window, "cluster-complaint")).contains("loud").contains("Type a number");
        type(window, "cluster-noise-size", "1");
        type(window, "cluster-experts", "90");
        press(window, "cluster-start");
        assertThat(words(window, "cluster-complaint"))
                .contains("number of experts")
                .contains("90");
        assertThat(words(window, "cluster-headline")).startsWith("Epoch 2 of 2");
        type(window, "cluster-experts", "3");
        assertThat(((Slider) window.node("cluster-experts-slider")).getValue()).isEqualTo(3);
        run(() -> ((Slider) window.node("cluster-experts-slider")).setValue(5));
        assertThat(((TextField) window.node("cluster-experts")).getText()).isEqualTo("5");
        press(window, "cluster-start");
        assertThat(words(window, "cluster-complaint")).isEmpty();
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 2 of 2"));
    }

    @Test
    void choosesSamplesByKeysAndProjectsThemByTsne() throws TimeoutException {
        RealStudio window = opened();
        start(window, 2);
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 2 of 2"));
        part(window, "samples");
        assertThat(words(window, "cluster-sample-words")).startsWith("Sample 0:");
        run(() -> window.node("cluster-scatter").requestFocus());
        window.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        eventually(() -> words(window, "cluster-sample-words").startsWith("Sample 1:"));
        window.robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        window.robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        eventually(() -> words(window, "cluster-sample-words").startsWith("Sample 299:"));
        run(() -> ((ToggleButton) window.node("cluster-by-expert")).fire());
        press(window, "cluster-tsne");
        assertThat(window.node("cluster-tsne-task").isVisible()).isTrue();
        eventually(() -> !window.node("cluster-tsne-task").isVisible());
        part(window, "kernels");
        @SuppressWarnings("unchecked")
        ComboBox<Integer> experts = (ComboBox<Integer>) window.node("cluster-expert");
        assertThat(experts.getItems()).hasSize(9);
        run(() -> experts.setValue(2));
        eventually(() -> ((PictureView) window.node("cluster-router_centre")).paints() > 0);
    }

    @Test
    void presetsFillTheFieldsOfTheData() throws TimeoutException {
        RealStudio window = opened();
        @SuppressWarnings("unchecked")
        ComboBox<Object> presets = (ComboBox<Object>) window.node("cluster-preset");
        run(() -> presets.getSelectionModel().select(1));
        assertThat(((TextField) window.node("cluster-noise-size")).getText()).isEqualTo("2");
        run(() -> presets.getSelectionModel().select(5));
        assertThat(((TextField) window.node("cluster-samples")).getText()).isEqualTo("1600");
        assertThat(((TextField) window.node("cluster-experts")).getText()).isEqualTo("4");
        assertThat(((TextField) window.node("cluster-alpha-high")).getText()).isEqualTo("1");
    }

    @Test
    void fillsTableOneAndOpensOneOfItsRuns() throws TimeoutException {
        RealStudio window = opened();
        part(window, "table");
        type(window, "cluster-table-settings", "s7");
        press(window, "cluster-table-start");
        assertThat(words(window, "cluster-table-said")).contains("s1, s2, s3, s4");
        type(window, "cluster-table-settings", "s1 s2");
        type(window, "cluster-table-seeds", "4");
        type(window, "cluster-table-samples", "200");
        type(window, "cluster-table-epochs", "6000");
        press(window, "cluster-table-start");
        assertThat(words(window, "cluster-table-said")).contains("5000");
        type(window, "cluster-table-epochs", "3");
        press(window, "cluster-table-start");
        TableView<?> table = (TableView<?>) window.node("cluster-table");
        eventually(() -> table.getItems().size() == 4);
        assertThat(words(window, "cluster-table-remark")).contains("not those of the paper");
        run(() -> table.getSelectionModel().select(3));
        press(window, "cluster-table-open");
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 3 of 3"));
        assertThat(((TextField) window.node("cluster-seed")).getText()).isEqualTo("4");
        assertThat(((TextField) window.node("cluster-noise-size")).getText()).isEqualTo("2");
    }

    @Test
    void writesTablesAndPicturesIntoAFolder() throws TimeoutException {
        RealStudio window = opened();
        start(window, 2);
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 2 of 2"));
        window.dialogs.answer(home.resolve("out"));
        press(window, "cluster-export");
        eventually(() -> Files.exists(home.resolve("out/products.svg")));
        assertThat(home.resolve("out/history.csv")).exists();
        assertThat(home.resolve("out/products.png")).exists();
    }

    @Test
    void drawsTheEntropyCurvesOfManyRunsAndOpensOne() throws TimeoutException {
        RealStudio window = opened();
        part(window, "curves");
        type(window, "cluster-curves-kinds", "quadratic");
        press(window, "cluster-curves-start");
        assertThat(words(window, "cluster-curves-said")).contains("linear, cubic, relu");
        type(window, "cluster-curves-kinds", "cubic, linear");
        type(window, "cluster-curves-seeds", "1, 2");
        type(window, "cluster-curves-samples", "200");
        type(window, "cluster-curves-epochs", "3");
        press(window, "cluster-curves-start");
        TableView<?> table = (TableView<?>) window.node("cluster-curves");
        eventually(() -> table.getItems().size() == 4);
        assertThat(((PictureView) window.node("cluster-curves-charts")).paints())
                .isPositive();
        window.dialogs.answer(home.resolve("curves"));
        press(window, "cluster-curves-export");
        eventually(() -> words(window, "cluster-curves-said").startsWith("5 files are in"));
        assertThat(home.resolve("curves/entropy-s1-linear.svg")).exists();
        run(() -> table.getSelectionModel().select(2));
        press(window, "cluster-curves-open");
        eventually(() -> words(window, "cluster-headline").startsWith("Epoch 3 of 3"));
    }
}
