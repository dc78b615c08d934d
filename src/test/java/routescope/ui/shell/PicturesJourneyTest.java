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
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import routescope.app.SessionState;
import routescope.app.StepSize;
import routescope.core.data.DrawnPictures;
import routescope.core.data.ImageSetConfig;
import routescope.ui.dialog.Dialogs.SaveAnswer;

/** Training on a folder of pictures through the whole window. */
class PicturesJourneyTest extends EngineFixture {

    private Path folder(int each) throws IOException {
        Random random = new Random(5);
        Path folder = home.resolve("shapes");
        for (String name : new String[] {"bar", "dot"}) {
            Path inside = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < each; i++) {
                BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = image.createGraphics();
                pen.setColor(Color.getHSBColor(random.nextFloat(), 1, 1));
                int x = random.nextInt(24);
                if (name.equals("bar")) {
                    pen.fillRect(x, 0, 4, 32);
                } else {
                    pen.fillOval(x, random.nextInt(24), 8, 8);
                }
                pen.dispose();
                ImageIO.write(image, "png", inside.resolve(i + ".png").toFile());
            }
        }
        Files.writeString(folder.resolve("bar/notes.txt"), "no picture");
        return folder;
    }

    /** Waits until the pictures are chosen and open: the settings show them a moment earlier. */
    private static void opened(RealStudio window) throws TimeoutException {
        eventually(() -> window.chosen().data() instanceof ImageSetConfig
                && window.chosen().equals(window.snapshot().config())
                && window.is(SessionState.READY));
    }

    @Test
    void looksThroughAFolderAndTrainsOnIt() throws TimeoutException, IOException {
        Path folder = folder(30);
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.dialogs.answer(folder);
        window.dialogs.fill(page -> {
            assertThat(((Label) page.lookup("#pictures-summary")).getText()).startsWith("60 pictures");
            assertThat(((TableView<?>) page.lookup("#pictures-classes")).getItems())
                    .hasSize(2);
            assertThat(((ListView<?>) page.lookup("#pictures-skipped")).getItems())
                    .hasSize(1);
            TextField patch = (TextField) page.lookup("#pictures-patch");
            patch.setText("0");
            assertThat(((Label) page.lookup("#pictures-verdict")).getText()).contains("2 to 64");
            patch.setText("8");
            ((ComboBox<?>) page.lookup("#pictures-tint")).getSelectionModel().select(0);
        });

        window.act("openPictures");
        opened(window);
        ImageSetConfig data = (ImageSetConfig) window.chosen().data();
        assertThat(data.classNames()).containsExactly("bar", "dot");
        assertThat(data.patchSize()).isEqualTo(64);
        run(() -> window.session.play());
        eventually(() -> window.step() >= 3);
        run(() -> window.session.pause());
        window.reaches(SessionState.PAUSED);
        assertThat(Double.isFinite(window.snapshot().latest().testAccuracy())).isTrue();

        window.act("undo");
        eventually(() -> window.chosen().equals(small("digits-joint")));
    }

    @Test
    void findsTheMovedPicturesOfARunFile() throws TimeoutException, IOException {
        Path folder = folder(40);
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.dialogs.answer(folder);
        window.act("openPictures");
        opened(window);
        run(() -> window.session.step(StepSize.BATCH));
        eventually(() -> window.step() == 1);
        window.dialogs.answer(home);
        window.act("saveRun");
        eventually(() -> Files.exists(home.resolve("run.rscope"))
                && !window.studio.document().model().dirtyProperty().get());
        Path moved = Files.move(folder, home.resolve("moved"));
        RealStudio other = keep(RealStudio.open(home.resolve("other"), small("digits-joint"), false));
        other.reaches(SessionState.READY);
        other.dialogs.answer(SaveAnswer.DISCARD);

        run(() -> other.studio.document().open(home.resolve("run.rscope")));
        eventually(() -> other.has("notice-RUN_DATA_MISSING"));
        other.dialogs.answer(moved);
        other.click("way-LOCATE");
        eventually(() -> other.step() == 1 && other.chosen().data() instanceof ImageSetConfig);
        assertThat(((ImageSetConfig) other.chosen().data()).imageFolder()).isEqualTo(moved.toString());
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws TimeoutException, IOException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.dialogs.answer(home.resolve("none"));

        window.act("openPictures");
        eventually(() -> window.has("notice-IMAGE_FOLDER_UNREADABLE"));
        assertThat(window.chosen()).isEqualTo(small("digits-joint"));
    }

    @Test
    void countsATableAgainWithAnotherColumnAsTheLabel() throws TimeoutException, IOException {
        Path folder = Files.createDirectory(home.resolve("table"));
        StringBuilder table = new StringBuilder("file,label,shade\n");
        for (int i = 0; i < 40; i++) {
            DrawnPictures.write(folder.resolve("p" + i + ".png"), i % 2 == 0, i);
            table.append(
                    "p" + i + ".png," + (i % 2 == 0 ? "disc" : "bar") + "," + (i % 4 < 2 ? "dark" : "light") + "\n");
        }
        Files.writeString(folder.resolve("table.csv"), table.toString());
        RealStudio window = keep(RealStudio.open(home, RealStudio.small("digits-joint"), false));
        window.reaches(SessionState.READY);
        window.dialogs.answer(folder);
        AtomicInteger pages = new AtomicInteger();
        window.dialogs.fill(page -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> label = (ComboBox<String>) page.lookup("#pictures-label");
            if (pages.incrementAndGet() == 1) {
                assertThat(label.getItems()).containsExactly("label", "shade");
                label.setValue("shade");
            } else {
                assertThat(label.getValue()).isEqualTo("shade");
            }
        });
        window.act("openPictures");
        RealStudio.eventually(() -> window.snapshot().config().data() instanceof ImageSetConfig images
                && images.label().equals("shade"));
        assertThat(pages).hasValue(2);
        assertThat(window.snapshot().test().classNames()).containsExactlyInAnyOrder("dark", "light");
    }
}
