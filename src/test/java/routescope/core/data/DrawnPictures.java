package routescope.core.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Small pictures drawn for a test: a bright square, top left for the first kind and bottom right for the second. */
public final class DrawnPictures {
    private DrawnPictures() {}

    /** Writes one picture; its number makes it different from all others. */
    public static Path write(Path file, boolean second, int number) throws IOException {
        Files.createDirectories(file.getParent());
        int width = 24 + number % 3;
        BufferedImage image = new BufferedImage(width, 24, BufferedImage.TYPE_3BYTE_BGR);
        int from = second ? 14 : 2;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                image.setRGB(from + x, from + y, 0xFF8040);
            }
        }
        image.setRGB(number % 24, number / 24 % 24, 0x0000FF);
        String name = file.getFileName().toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    /** Fills {@code folder/first} and {@code folder/second}. */
    public static void classes(Path folder, int first, int second) throws IOException {
        for (int i = 0; i < first; i++) {
            write(folder.resolve("first").resolve("f%03d.png".formatted(i)), false, i);
        }
        for (int i = 0; i < second; i++) {
            write(folder.resolve("second").resolve("s%03d.png".formatted(i)), true, i + first);
        }
    }
}
