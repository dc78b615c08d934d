package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.fx;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import routescope.app.Notice;
import routescope.app.SessionState;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.PaperRow;

/** The lab of sample complexity through the whole window on the real engine. */
class FiguresJourneyTest extends EngineFixture {
    private static void type(RealStudio window, String id, String text) {
        run(() -> ((TextField) window.node(id)).setText(text));
    }

    private static void press(RealStudio window, String id) {
        run(() -> ((Button) window.node(id)).fire());
    }

    private static String words(RealStudio window) {
        return fx(() -> ((Label) window.node("figures-words")).getText());
    }

    private static String said(RealStudio window) {
        return fx(() -> ((Label) window.node("figures-said")).getText());
    }

    @SuppressWarnings("unchecked")
    private static TableView<FigureCell.Outcome> runs(RealStudio window) {
        return (TableView<FigureCell.Outcome>) window.node("figures-runs");
    }

    @Test
    void measuresAFigureWritesItAndOpensARun() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-figures");
        type(window, "figures-samples", "20, x");
        press(window, "figures-start");
        assertThat(said(window)).contains("numbers with commas");
        type(window, "figures-samples", "20, 40");
        type(window, "figures-seeds", "7");
        type(window, "figures-epochs", "1");
        press(window, "figures-start");
        eventually(() -> words(window).startsWith("All 6 runs"));
        assertThat(runs(window).getItems()).hasSize(6);
        assertThat(((Label) window.node("figures-facts")).getText()).contains("(n/l)^8", "95 %");

        Path folder = home.resolve("figures");
        window.dialogs.answer(folder);
        press(window, "figures-export");
        eventually(() -> said(window).startsWith("5 files"));
        assertThat(folder.resolve("figure4.svg")).isRegularFile();

        FigureCell.Outcome last = runs(window).getItems().get(5);
        run(() -> {
            runs(window).requestFocus();
            runs(window).getSelectionModel().select(5);
        });
        window.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        eventually(() -> window.snapshot().config().equals(last.cell().config()));
        run(() -> window.session.runToEpoch(1));
        eventually(() -> window.snapshot().position().finished());
        assertThat(window.snapshot().latest().testAccuracy())
                .as("the run in the window is the run of the figure")
                .isEqualTo(last.score().testAccuracy());
    }

    @Test
    void showsTheGridOfFigure5AndTheAxesOfPatternData() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-figures");
        @SuppressWarnings("unchecked")
        ComboBox<Figure> figures = (ComboBox<Figure>) window.node("figures-figure");
        run(() -> figures.setValue(Figure.FIGURE5));
        assertThat(((TextField) window.node("figures-values")).getText()).isEqualTo("2, 4, 6, 8, 10, 12");
        assertThat(window.node("figures-axis").isDisabled()).isTrue();
        type(window, "figures-samples", "20");
        type(window, "figures-values", "2, 4");
        type(window, "figures-seeds", "1");
        type(window, "figures-epochs", "1");
        press(window, "figures-start");
        eventually(() -> words(window).startsWith("All 2 runs"));
        run(() -> figures.setValue(Figure.FIGURE4));
        assertThat(((TextField) window.node("figures-samples")).getText()).startsWith("100, 300");
        assertThat(window.node("figures-values").isDisabled()).isTrue();
    }

    @Test
    void thePapersNumbersOpenTheirLabs() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-papers");
        @SuppressWarnings("unchecked")
        TableView<PaperRow> rows = (TableView<PaperRow>) window.node("papers-table");
        eventually(() -> rows.getItems().size() > 50);
        assertThat(((Label) window.node("papers-words")).getText()).startsWith("0 of");
        int figure7 =
                fx(() -> rows.getItems().stream().map(PaperRow::item).toList().indexOf("figure7"));
        run(() -> {
            rows.getSelectionModel().select(figure7);
            rows.requestFocus();
        });
        press(window, "papers-copy");
        assertThat(((Label) window.node("papers-words")).getText()).contains("sweep figure7 --data digits");
        window.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        eventually(() -> window.node("figures-values").isVisible());
        assertThat(((ComboBox<?>) window.node("figures-figure")).getValue()).isEqualTo(Figure.FIGURE7);
        choose(rows, "table1");
        press(window, "papers-open");
        eventually(() -> window.node("cluster-table").isVisible());
        assertThat(((TextField) window.node("cluster-table-kinds")).getText()).startsWith("single-");
        assertThat(((TextField) window.node("cluster-table-seeds")).getText()).isEqualTo("1, 2, 3");
        window.act("tab-papers");
        choose(rows, "entropy");
        press(window, "papers-open");
        assertThat(((TextField) window.node("cluster-curves-seeds")).getText()).endsWith("9, 10");
        window.act("tab-papers");
        choose(rows, "theory");
        press(window, "papers-open");
        eventually(() -> window.node("gating-rates-table").isVisible());
        assertThat(((TextField) window.node("gating-values")).getText()).startsWith("0.001, 0.002");
        assertThat(((TextField) window.node("gating-repeats")).getText()).isEqualTo("16");
        window.act("tab-papers");
        int left =
                fx(() -> rows.getItems().stream().map(PaperRow::item).toList().indexOf("figure11"));
        run(() -> rows.getSelectionModel().select(left));
        assertThat(window.node("papers-open").isDisabled()).isTrue();
    }

    private static void choose(TableView<PaperRow> rows, String item) {
        run(() -> rows.getSelectionModel()
                .select(rows.getItems().stream()
                        .filter(row -> row.item().equals(item))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void aFigureGoesIntoTheRunFileAndComesBack() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-figures");
        type(window, "figures-samples", "20");
        type(window, "figures-seeds", "3");
        type(window, "figures-epochs", "1");
        press(window, "figures-start");
        eventually(() -> words(window).startsWith("All 3 runs"));
        assertThat(dirty(window)).as("an experiment is something to lose").isTrue();
        window.dialogs.answer(home);
        window.act("saveRun");
        eventually(() -> Files.exists(home.resolve("run.rscope")));
        eventually(() -> !dirty(window));

        RealStudio other = keep(RealStudio.open(home.resolve("other"), small("digits-joint"), false));
        other.reaches(SessionState.READY);
        run(() -> other.studio.document().open(home.resolve("run.rscope")));
        eventually(() -> words(other).startsWith("All 3 runs"));
        assertThat(((TextField) other.node("figures-samples")).getText()).isEqualTo("20");
        assertThat(runs(other).getItems())
                .as("they came with the file, nothing was computed")
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(runs(window).getItems());
        assertThat(dirty(other)).as("all of it is in the file").isFalse();
    }

    private static boolean dirty(RealStudio window) {
        return fx(() -> {
            window.studio.document().poll();
            return window.studio.document().model().dirtyProperty().get();
        });
    }

    @Test
    void resultsThatCannotBeKeptAreToldOnceAndShownAllTheSame() throws TimeoutException, IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("cells"), "no folder");
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.act("tab-figures");
        type(window, "figures-samples", "20");
        type(window, "figures-seeds", "4");
        type(window, "figures-epochs", "1");
        press(window, "figures-start");
        eventually(() -> words(window).startsWith("All 3 runs"));
        eventually(() -> window.studio.main().model().notices().stream()
                .anyMatch(notice -> notice.code().equals("RESULTS_NOT_KEPT")));
        assertThat(window.studio.main().model().notices())
                .extracting(Notice::sentence)
                .hasSize(1);
    }
}
