package routescope.viz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Writes pictures as PNG files, with words about them inside the file. */
public final class PngWriter {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngWriter() {}

    /**
     * Writes a picture: first beside the target, then moved there, so that nobody finds half a picture.
     *
     * @param image the picture
     * @param target the file, replaced when it exists
     * @param words text kept in the file by keyword, such as Title or Description; may be empty
     * @throws RoutescopeException when the file cannot be written
     */
    public static void write(BufferedImage image, Path target, Map<String, String> words) {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                Files.write(draft, bytes(image, words));
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new RoutescopeException(
                    ErrorCode.OUTPUT_NOT_WRITTEN, failure, target, String.valueOf(failure.getMessage()));
        }
    }

    /**
     * {@return a picture as the contents of a PNG file}
     *
     * @param image the picture
     * @param words text kept in the file by keyword
     * @throws IOException when it cannot be encoded
     */
    public static byte[] bytes(BufferedImage image, Map<String, String> words) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
            if (!words.isEmpty()) {
                metadata.mergeTree(FORMAT, tree(words));
            }
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode tree(Map<String, String> words) {
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        words.forEach((keyword, value) -> {
            IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
            entry.setAttribute("keyword", keyword);
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", "en");
            entry.setAttribute("translatedKeyword", keyword);
            entry.setAttribute("text", value);
            texts.appendChild(entry);
        });
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        return root;
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
