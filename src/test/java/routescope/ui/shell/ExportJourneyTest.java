package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import routescope.app.SessionState;

/** Every export through the whole window on the real engine. */
class ExportJourneyTest extends EngineFixture {

    private RealStudio trained(int step) throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        run(() -> window.session.play());
        eventually(() -> window.step() >= step);
        run(() -> window.session.pause());
        window.reaches(SessionState.PAUSED);
        window.dialogs.answer(home);
        return window;
    }

    private static <T> T find(Node page, String id, Class<T> type) {
        return type.cast(page.lookup("#" + id));
    }

    private static void written(RealStudio window, String action, Path file) throws TimeoutException {
        window.act(action);
        eventually(() -> Files.exists(file)
                && window.studio.main().model().messageProperty().get().contains(file.toString()));
    }

    private static int frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        }
    }

    @Test
    void writesPicturesAndNumbers() throws TimeoutException, IOException {
        RealStudio window = trained(5);
        Path png = home.resolve("routescope.png");
        written(window, "exportPicture", png);
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThanOrEqualTo(2400);
        written(window, "exportMetrics", home.resolve("routescope.csv"));
        Path json = home.resolve("routescope.json");
        written(window, "exportMetricsJson", json);
        assertThat(Files.readString(json)).contains("\"metrics\"");
        Files.delete(json);
        written(window, "exportRouting", json);
        assertThat(Files.readString(json)).contains("selected");
        Files.delete(json);
        written(window, "exportConfiguration", json);
        assertThat(Files.readString(json)).contains("digit-mosaic");

        window.dialogs.fill(page -> {
            find(page, "export-svg", ToggleButton.class).setSelected(true);
            find(page, "export-view", ComboBox.class).getSelectionModel().select(1);
        });
        written(window, "exportView", home.resolve("routescope.svg"));
        assertThat(Files.readString(home.resolve("routescope.svg"))).contains("<svg", "step");

        window.dialogs.fill(page -> {
            find(page, "export-clipboard", ToggleButton.class).setSelected(true);
            find(page, "export-view", ComboBox.class).getSelectionModel().select(1);
            find(page, "export-scale", ComboBox.class).getSelectionModel().select(0);
        });
        window.act("exportView");
        eventually(() -> Clipboard.getSystemClipboard().hasImage());
        assertThat(RealStudio.fx(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(1200);
    }

    @Test
    void makesAnAnimationWhileTheRunStaysWhereItIs() throws TimeoutException, IOException {
        RealStudio window = trained(20);
        int step = window.step();
        window.dialogs.fill(page -> {
            find(page, "export-to", TextField.class).setText("1000000");
            assertThat(find(page, "export-verdict", Label.class).getText()).contains(String.valueOf(step));
            find(page, "export-stride", TextField.class).setText("0");
            find(page, "export-to", TextField.class).setText("16");
            assertThat(find(page, "export-verdict", Label.class).getText()).contains("stride");
            find(page, "export-stride", TextField.class).setText("4");
            assertThat(find(page, "export-verdict", Label.class).getText()).contains("5 frames");
        });
        Path gif = home.resolve("routescope.gif");
        written(window, "exportAnimation", gif);

        assertThat(frames(gif)).isEqualTo(5);
        assertThat(window.step()).isEqualTo(step);
        assertThat(window.is(SessionState.PAUSED)).isTrue();

        window.dialogs.fill(page -> {
            find(page, "export-format", ComboBox.class).getSelectionModel().select(1);
            find(page, "export-stride", TextField.class).setText("10");
        });
        Path folder = home.resolve("routescope-frames");
        written(window, "exportAnimation", folder);
        try (Stream<Path> pictures = Files.list(folder)) {
            assertThat(pictures).hasSize((step + 9) / 10 + 1);
        }
    }

    @Test
    void cancelsAnAnimationAndLeavesNothing() throws TimeoutException, IOException {
        RealStudio window = trained(40);
        window.dialogs.fill(page -> {
            find(page, "export-stride", TextField.class).setText("1");
            find(page, "export-size", ComboBox.class).getSelectionModel().select(1);
        });
        window.act("exportAnimation");
        eventually(() -> window.studio.scene().lookup("#export-task-cancel").isVisible());
        window.click("export-task-cancel");
        eventually(() -> window.has("notice-CANCELLED"));

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".gif") || name.endsWith(".part"));
        }
        assertThat(window.node("export-task").isVisible()).isFalse();
    }

    @Test
    void saysWhyAFileCannotBeWritten() throws TimeoutException, IOException {
        RealStudio window = trained(3);
        window.dialogs.answer(Files.writeString(home.resolve("in-the-way"), "a file"));

        window.act("exportPicture");
        eventually(() -> window.has("notice-OUTPUT_NOT_WRITTEN"));
    }
}
