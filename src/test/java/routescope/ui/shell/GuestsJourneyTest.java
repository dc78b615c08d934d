package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import routescope.app.Notice;
import routescope.app.SessionState;
import routescope.app.StepSize;
import routescope.core.run.Guests;
import routescope.core.run.Run;
import routescope.ui.fx.Target;

/** Routing pictures of one's own through the whole window. */
class GuestsJourneyTest extends EngineFixture {

    private Path picture(String name, int hue) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(hue / 7f, 1, 1));
        pen.fillRect(hue % 30, 5, 9, 30);
        pen.dispose();
        Path file = home.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private Path damaged(String name) throws IOException {
        Path whole = picture("whole.png", 3);
        byte[] bytes = Files.readAllBytes(whole);
        Files.delete(whole);
        return Files.write(home.resolve(name), Arrays.copyOf(bytes, bytes.length * 2 / 3));
    }

    private RealStudio window(String preset) throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small(preset), false));
        window.reaches(SessionState.READY);
        return window;
    }

    private static int probes(RealStudio window) {
        return window.snapshot().probe().size();
    }

    private static Notice notice(RealStudio window, String code) {
        return window.studio.main().model().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> table(RealStudio window) {
        return (TableView<Object>) window.studio.scene().lookup("#guests-table");
    }

    @Test
    void routesPicturesOneOfThemNoneAndOneDamagedAndRemovesThem() throws TimeoutException, IOException {
        RealStudio window = window("digits-joint");
        Path text = Files.writeString(home.resolve("notes.png"), "no picture");
        window.dialogs.answer(List.of(picture("one.png", 1), damaged("two.png"), text, picture("three.png", 5)));
        window.act("routePictures");
        eventually(() -> notice(window, "ROUTED") != null);
        assertThat(notice(window, "ROUTED").sentence()).startsWith("3 opened, 1 skipped, 1 damaged");
        assertThat(notice(window, "ROUTED").hint()).contains("notes.png");

        // On the board at once, alone, and live.
        eventually(() -> probes(window) == 3);
        assertThat(window.snapshot().test().labelKnown(window.snapshot().probe().images()[0]))
                .isFalse();
        ChoiceBox<?> which = (ChoiceBox<?>) window.node("routing-which");
        assertThat(which.isVisible()).isTrue();
        run(() -> which.getSelectionModel().select(Guests.Which.BOTH.ordinal()));
        eventually(() -> probes(window) == Run.PROBES + 3);
        run(() -> window.studio.main().setStepSize(StepSize.BATCH));
        run(window.studio.main()::next);
        eventually(() -> window.step() == 1);
        assertThat(probes(window)).isEqualTo(Run.PROBES + 3);

        // Choices by hand are part of the run, guests are not.
        run(() -> window.studio
                .shown()
                .selectionProperty()
                .set(window.studio.shown().selectionProperty().get().choosing(new Target(Run.PROBES, 0, 0))));
        assertThat(window.studio.menus().stream()
                        .flatMap(menu -> menu.actions().stream())
                        .filter(action -> action.id().equals("overridePatch"))
                        .allMatch(action -> action.isDisabled()))
                .isTrue();

        // What the models say, of the step that is shown.
        window.act("tab-pictures");
        eventually(() -> ((Label) window.node("guests-moment")).getText().startsWith("said at step 1,"));
        assertThat(table(window).getItems()).hasSize(3);
        assertThat(table(window).getColumns().get(3).getCellData(0)).isIn("0", "1");
        run(() -> table(window).getSelectionModel().select(1));
        eventually(() -> window.has("pictures-steps")
                && ((HBox) window.node("pictures-steps")).getChildren().size() == 6);

        window.act("removePictures");
        eventually(() -> probes(window) == Run.PROBES);
        assertThat(table(window).getItems()).isEmpty();
        assertThat(window.node("guests-add-empty").getParent().isVisible()).isTrue();
        assertThat(which.isVisible()).isFalse();
    }

    @Test
    void takesAWholeFolderAndKeepsThePicturesForTheNextRunOfTheSameGrid() throws TimeoutException, IOException {
        RealStudio window = window("digits-joint");
        Path folder = Files.createDirectories(home.resolve("many"));
        for (int i = 0; i < Guests.MOST + 12; i++) {
            Files.move(picture("p.png", i), folder.resolve("p%02d.png".formatted(i)));
        }
        // Dropped: route them, not train on them.
        window.dialogs.answer(0);
        run(() -> window.studio.drop(List.of(folder)));
        eventually(() -> probes(window) == Guests.MOST);
        assertThat(window.dialogs.asked()).contains("A folder was dropped");
        assertThat(((Label) window.node("guests-summary")).getText()).isEqualTo("60 pictures, 48 on the board");
        eventually(() -> table(window).getColumns().get(3).getCellData(59) instanceof String said && !said.isEmpty());

        run(() -> window.studio.setup().chooseFile("more", small("digits-multiclass")));
        eventually(() -> window.snapshot()
                        .config()
                        .model()
                        .equals(small("digits-multiclass").model())
                && probes(window) == Guests.MOST);
    }

    @Test
    void pastesAPictureThatHasNoFile() throws TimeoutException {
        RealStudio window = window("digits-cnn");
        run(() -> {
            WritableImage image = new WritableImage(30, 20);
            image.getPixelWriter().setColor(4, 4, javafx.scene.paint.Color.RED);
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.act("pastePictures");
        eventually(() -> probes(window) == 1);
        assertThat(window.snapshot().test().kind(window.snapshot().probe().images()[0], 0))
                .isEqualTo("pasted-1.png");
        run(() -> Clipboard.getSystemClipboard().clear());
        window.act("pastePictures");
        eventually(() -> notice(window, "PASTE") != null);
    }

    @Test
    void saysThatPatternsTakeNoPictures() throws TimeoutException, IOException {
        RealStudio window = window("pattern");
        window.dialogs.answer(List.of(picture("one.png", 1)));
        window.act("routePictures");
        eventually(() -> notice(window, "PICTURES_DO_NOT_FIT") != null);
        assertThat(notice(window, "PICTURES_DO_NOT_FIT").sentence()).contains("patterns of signed numbers");
        assertThat(probes(window)).isEqualTo(Run.PROBES);
    }
}
