package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import routescope.app.Notice;
import routescope.app.SessionState;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.theme.ThemeChoice;
import routescope.viz.Theme;

class StudioWindowTest extends StudioFixture {
    @Test
    void playsTheFirstPresetWhenItIsStartedFirst() throws TimeoutException {
        wholeWindowIsUp();

        assertThat(session.commands()).contains("open true");
        assertThat(stage.getTitle()).isEqualTo("Routescope - Digits, joint pMoE");
        assertThat(node("counter-step", Label.class).getText()).isEqualTo("1");
    }

    @Test
    void laysTheToolBarOutWithoutOverlapAtEveryWidth() throws TimeoutException {
        wholeWindowIsUp();
        for (double width : new double[] {1280, 1180, 1100, 1240}) {
            fx(() -> {
                studio.resize(width, 800);
                return null;
            });
            eventually(() -> Math.abs(stage.getWidth() - width) < 1);
            eventually(() -> overlaps().isEmpty());

            assertThat(fx(this::overlaps)).as("overlaps at " + width).isEmpty();
        }
    }

    private List<String> overlaps() {
        ToolBarPane bar = node("tool-bar", ToolBarPane.class);
        List<Node> nodes = bar.getChildren().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        List<String> found = new java.util.ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Bounds bounds = nodes.get(i).getBoundsInParent();
            double right =
                    i + 1 < nodes.size() ? nodes.get(i + 1).getBoundsInParent().getMinX() : bar.getWidth();
            if (bounds.getMaxX() > right + 1) {
                found.add(nodes.get(i) + " ends at " + bounds.getMaxX() + ", next begins at " + right);
            }
        }
        return found;
    }

    @Test
    void namesExplainsAndPicturesEveryAction() {
        SoftAssertions all = new SoftAssertions();
        Set<KeyCombination> keys = new HashSet<>();
        for (ActionMenu menu : studio.menus()) {
            for (AppAction action : menu.actions()) {
                all.assertThat(action.getText()).as(action.id()).isNotBlank();
                all.assertThat(action.getLongText()).as(action.id()).endsWith(".");
                all.assertThat(action.newIcon()).as(action.id()).isNotNull();
                if (action.getAccelerator() != null) {
                    all.assertThat(keys.add(action.getAccelerator()))
                            .as(action.keyText() + " serves one action")
                            .isTrue();
                    all.assertThat(action.tooltip()).contains(action.keyText());
                }
            }
        }
        all.assertAll();
        assertThat(keys).hasSizeGreaterThan(15);
    }

    @Test
    void obeysTheKeysWhenTheBoardHasTheFocus() throws TimeoutException {
        wholeWindowIsUp();
        robot.type(KeyCode.SPACE);
        eventually(() -> session.commands().contains("pause"));
        robot.type(KeyCode.SPACE);
        eventually(() -> session.commands().contains("play"));
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT4);
        eventually(() ->
                session.commands().contains("speed 1.0") && session.commands().contains("speed Infinity"));
        robot.type(KeyCode.RIGHT);
        eventually(() -> session.commands().contains("step BATCH"));
    }

    @Test
    void keepsPlainKeysToTheTextThatIsTyped() throws TimeoutException {
        wholeWindowIsUp();
        TextField field = node("setting-model-experts", TextField.class);
        fx(() -> {
            field.requestFocus();
            field.selectAll();
            return null;
        });
        int before = session.commands().size();

        robot.write("12");

        assertThat(field.getText()).isEqualTo("12");
        assertThat(session.commands().subList(before, session.commands().size()))
                .noneMatch(command -> command.startsWith("speed"));
    }

    @Test
    void findsACommandByItsLettersAndRunsIt() throws TimeoutException {
        wholeWindowIsUp();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        eventually(() -> node("finder-query", TextField.class).isFocused());
        robot.write("restart");
        robot.type(KeyCode.ENTER);

        eventually(() -> session.commands().contains("restart"));
    }

    @Test
    void closesTheFinderOnEscape() throws TimeoutException {
        wholeWindowIsUp();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        eventually(() -> node("finder-query", TextField.class).isFocused());
        robot.type(KeyCode.ESCAPE);

        eventually(() ->
                !node("finder-query", TextField.class).getParent().getParent().isVisible());
    }

    @Test
    void switchesSheetAndPicturesWithTheTheme() {
        fx(() -> {
            studio.themes().choiceProperty().set(ThemeChoice.DARK);
            return null;
        });

        assertThat(studio.shown().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        fx(() -> {
            studio.themes().choiceProperty().set(ThemeChoice.LIGHT);
            return null;
        });
        assertThat(studio.shown().themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void offersTheWaysOutOfADivergence() throws TimeoutException {
        wholeWindowIsUp();
        double rate = session.opened().training().expertLearningRate();
        fx(() -> {
            session.show(
                    SessionState.DIVERGED,
                    new Notice(
                            Notice.Kind.WARNING,
                            "DIVERGED",
                            "The loss exploded.",
                            "Halve the rates.",
                            List.of(Notice.Way.HALVE_THE_RATE, Notice.Way.GO_BACK)));
            return null;
        });
        eventually(() -> stage.getScene().lookup("#way-HALVE_THE_RATE") != null);

        robot.clickOn("#way-HALVE_THE_RATE");

        eventually(() -> session.opened().training().expertLearningRate() == rate / 2);
        eventually(() -> stage.getScene().lookup("#way-HALVE_THE_RATE") == null);
    }

    @Test
    void asksForAnEpochAndRunsToIt() throws TimeoutException {
        wholeWindowIsUp();
        dialogs.answer(7);
        AppAction action = action("runToEpoch");

        fx(() -> {
            action.run();
            return null;
        });

        assertThat(session.commands()).contains("run to 7");
    }

    @Test
    void exportsPictureMetricsAndConfiguration() throws TimeoutException {
        wholeWindowIsUp();
        dialogs.answer(home);
        for (String id : List.of("exportPicture", "exportMetrics", "exportConfiguration")) {
            fx(() -> {
                action(id).run();
                return null;
            });
            eventually(() -> studio.main().model().messageProperty().get().startsWith("Written"));
            fx(() -> {
                studio.main().model().messageProperty().set("");
                return null;
            });
        }

        assertThat(home.resolve("digits-joint.png")).isNotEmptyFile();
        assertThat(home.resolve("digits-joint.csv")).content().startsWith("step,epoch,loss");
        assertThat(home.resolve("digits-joint.json")).content().contains("digit-mosaic");
    }

    @Test
    void tellsWhatIsWrongWithAConfigurationFile() throws Exception {
        wholeWindowIsUp();
        java.nio.file.Path file = home.resolve("broken.json");
        java.nio.file.Files.writeString(file, "{\"data\": 3");
        dialogs.answer(file);

        fx(() -> {
            action("openConfiguration").run();
            return null;
        });

        assertThat(studio.main().model().notices()).extracting(Notice::code).containsExactly("CONFIG_UNREADABLE");
    }

    @Test
    void stopsTheSessionWhenItCloses() {
        fx(() -> {
            studio.close();
            return null;
        });

        assertThat(session.commands()).contains("close");
        assertThat(stage.isShowing()).isFalse();
    }

    private AppAction action(String id) {
        return studio.menus().stream()
                .flatMap(menu -> menu.actions().stream())
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesTheDividersWhereTheyWereHoweverOftenItIsOpened() throws TimeoutException {
        double first = left();
        for (int start = 0; start < 2; start++) {
            fx(() -> {
                studio.close();
                return null;
            });
            openWindow();
            assertThat(left()).isEqualTo(first, Offset.offset(0.005));
        }
    }

    private double left() {
        SplitPane across = (SplitPane) stage.getScene().lookup("#split-across");
        return fx(() -> across.getDividerPositions()[0]);
    }
}
