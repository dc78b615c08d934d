package routescope.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class ImageDecoderTest {
    private static final int SIDE = 48;

    private final ImageDecoder decoder = new ImageDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void keepsEveryValueWhenTheFormatLosesNothing(String format) throws IOException {
        DecodedImage image = decode(bytes(gradient(BufferedImage.TYPE_3BYTE_BGR), format), "a." + format);
        assertThat(image.pixels().channels()).isEqualTo(3);
        assertThat(image.pixels().value(10, 20, 0)).isEqualTo(50);
        assertThat(image.pixels().value(10, 20, 1)).isEqualTo(100);
        assertThat(image.pixels().value(10, 20, 2)).isEqualTo(7);
        assertThat(image.notes()).isEmpty();
    }

    @Test
    void keepsGreyValuesAsTheyAreStored() throws IOException {
        BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(5, 6, 0, 119);
        PixelRaster pixels = decode(bytes(grey, "png"), "grey.png").pixels();
        assertThat(pixels.grey()).isTrue();
        assertThat(pixels.value(5, 6, 0)).isEqualTo(119);
    }

    @Test
    void saysSoWhenTheNameNamesAnotherFormat() throws IOException {
        DecodedImage image = decode(bytes(gradient(BufferedImage.TYPE_3BYTE_BGR), "bmp"), "photo.jpg");
        assertThat(image.header().format()).isEqualTo(ImageFormat.BMP);
        assertThat(image.notes()).anyMatch(note -> note.contains("BMP"));
    }

    @Test
    void showsWhiteThroughTransparentPixels() throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(1, 1, 0x80000000);
        DecodedImage decoded = decode(bytes(image, "png"), "a.png");
        assertThat(decoded.pixels().value(0, 0, 0)).isEqualTo(255);
        assertThat(decoded.pixels().value(1, 1, 0)).isEqualTo(127);
        assertThat(decoded.notes()).anyMatch(note -> note.contains("white"));
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg", "gif", "bmp", "tiff"})
    void neverOpensHalfAFileInSilence(String format) throws IOException {
        byte[] whole = bytes(noise(), format);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        try {
            DecodedImage image = decode(half, "half." + format);
            assertThat(image.damage()).isEqualTo(Damage.PARTIAL);
            assertThat(image.notes()).isNotEmpty();
        } catch (RoutescopeException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
        }
    }

    @Test
    void noticesDamageInsideThePixelsOfAJpeg() throws IOException {
        byte[] whole = bytes(noise(), "jpg");
        assertThat(decode(whole, "whole.jpg").damage()).isEqualTo(Damage.NONE);
        for (int seed = 0; seed < 20; seed++) {
            java.util.Random random = new java.util.Random(seed);
            byte[] hurt = whole.clone();
            int from = whole.length / 2 + random.nextInt(whole.length / 4);
            for (int i = from; i < from + 40; i++) {
                hurt[i] = (byte) random.nextInt(255);
            }
            assertThat(decode(hurt, "hurt.jpg").damage()).as("seed %d", seed).isNotEqualTo(Damage.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void opensOrRefusesWhateverIsInAFile(String format) throws IOException {
        byte[] whole = bytes(gradient(BufferedImage.TYPE_3BYTE_BGR), format);
        java.util.Random random = new java.util.Random(9);
        for (int round = 0; round < 300; round++) {
            byte[] hurt = Arrays.copyOf(whole, random.nextBoolean() ? whole.length : 1 + random.nextInt(whole.length));
            for (int i = 0; i < 4; i++) {
                hurt[random.nextInt(Math.min(hurt.length, 200))] = (byte) random.nextInt(256);
            }
            try {
                new ImageDecoder(new ImageLimits(1_000_000, 1 << 20)).decode(hurt, "hurt", () -> false);
            } catch (RoutescopeException e) {
                assertThat(e.sentence()).doesNotContain("Exception", "null");
            }
        }
    }

    @Test
    void keepsTheRowsBeforeABreak() throws IOException {
        Path whole = ImageFiles.file("images-ok/coffee.png");
        DecodedImage half = decoder.decode(ImageFiles.file("images-odd/made/coffee-first-half.png"), () -> false);
        PixelRaster pixels = decoder.decode(whole, () -> false).pixels();
        int rows = 150 * 600 * 3;
        assertThat(Arrays.copyOf(half.pixels().values(), rows)).isEqualTo(Arrays.copyOf(pixels.values(), rows));
        assertThat(half.notes()).anyMatch(note -> note.contains("of 400 rows"));
    }

    @Test
    void refusesABombByItsHeader() throws IOException {
        byte[] small = bytes(gradient(BufferedImage.TYPE_3BYTE_BGR), "png");
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> new ImageDecoder(new ImageLimits(2000, 1 << 20)).decode(small, "bomb.png", () -> false));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
        assertThat(failure.sentence()).contains("48 x 48");
    }

    @Test
    void refusesAFileThatIsTooLong() {
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> new ImageDecoder(new ImageLimits(2000, 10)).decode(new byte[11], "long.png", () -> false));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGE_FILE_TOO_LARGE);
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        byte[] file = bytes(noise(), "png");
        RoutescopeException failure =
                catchThrowableOfType(RoutescopeException.class, () -> decoder.decode(file, "a.png", () -> true));
        assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void readsTheHeaderOfAFile(String format, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("a." + format);
        Files.write(file, bytes(gradient(BufferedImage.TYPE_3BYTE_BGR), format));
        ImageHeader header = decoder.header(file);
        assertThat(header.width()).isEqualTo(SIDE);
        assertThat(header.height()).isEqualTo(SIDE);
        assertThat(header.mislabelled()).isFalse();
    }

    @Test
    void saysThatAFileIsMissing(@TempDir Path folder) {
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class, () -> decoder.decode(folder.resolve("none.png"), () -> false));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGE_UNREADABLE);
        assertThat(failure.sentence()).contains("none.png", "does not exist");
    }

    private DecodedImage decode(byte[] file, String name) {
        return decoder.decode(file, name, () -> false);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage gradient(int type) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, type);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, 5 * x << 16 | 5 * y << 8 | 7);
            }
        }
        return image;
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt(1 << 24));
        }
        return image;
    }
}
