package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;

class PngWriterTest {

    @Test
    void writesTheSamePixelsWithWordsInTheFile(@TempDir Path folder) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0xFF123456);
        Path file = folder.resolve("new").resolve("picture.png");
        PngWriter.write(image, file, Map.of("Description", "step 1200, “0” vs “1”"));
        PngWriter.write(image, file, Map.of("Description", "step 1200, “0” vs “1”"));
        assertThat(ImageIO.read(file.toFile()).getRGB(1, 1)).isEqualTo(0xFF123456);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("iTXtDescription");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).contains("“0” vs “1”");
        try (Stream<Path> files = Files.list(file.resolveSibling("."))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysWhyWhenTheFolderIsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        assertThatThrownBy(() -> PngWriter.write(image, file.resolve("picture.png"), Map.of()))
                .isInstanceOfSatisfying(
                        RoutescopeException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITTEN));
    }

    @Test
    void paintsWholePicturesOfARun() {
        Snapshot snapshot = Snapshots.of(Snapshots.digits(4, 4, 8, 6));
        BufferedImage board = Pictures.image(snapshot, PictureOrder.of(ExportView.BOARD), 2);
        assertThat(board.getWidth()).isEqualTo(2 * PictureOrder.WIDTH);
        PictureOrder dark = new PictureOrder(ExportView.CHARTS, BoardOptions.DEFAULT, Theme.DARK, 1200);
        BufferedImage curves = Pictures.image(snapshot, dark, 1);
        assertThat(curves.getWidth()).isEqualTo(1200);
        assertThat(curves.getRGB(1199, curves.getHeight() - 1)).isEqualTo(Theme.DARK.background());
    }

    @Test
    void refusesAPictureWithoutSize() {
        assertThatThrownBy(() -> new AwtSurface(0, 10, 1)).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> new AwtSurface(10, 10, 5)).isInstanceOf(RoutescopeException.class);
    }
}
