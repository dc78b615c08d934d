package routescope.ui.pictures;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.viz.PngWriter;

/** Takes files and pictures from the clipboard. A picture without a file gets one, which goes with the window. */
final class Pasteboard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pasteboard.class);

    private final List<Path> files = new ArrayList<>();
    private int pasted;

    /** {@return whether there was something} @param background writes the file of a picture @param take told the files */
    boolean take(Background background, Consumer<List<Path>> take) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            take.accept(clipboard.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        Image image = clipboard.hasImage() ? clipboard.getImage() : null;
        if (image == null || image.getPixelReader() == null) {
            return false;
        }
        BufferedImage picture = picture(image);
        pasted++;
        String name = "pasted-" + pasted + ".png";
        background.latest(name, () -> Attempt.of(() -> write(picture, name)), attempt -> {
            Path file = attempt.value();
            if (file != null) {
                files.add(file);
                take.accept(List.of(file));
            }
        });
        return true;
    }

    private static BufferedImage picture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    private static Path write(BufferedImage picture, String name) {
        try {
            Path file = Files.createTempDirectory("routescope-pasted").resolve(name);
            PngWriter.write(picture, file, Map.of());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
                Path folder = file.getParent();
                if (folder != null) {
                    Files.deleteIfExists(folder);
                }
            } catch (IOException e) {
                LOG.info("a pasted picture stays in the temporary folder: {}", file, e);
            }
        }
    }
}
