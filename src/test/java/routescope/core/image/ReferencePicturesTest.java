package routescope.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Every file of the data folders against what another decoder made of it (reference.tsv, by reference.py). */
class ReferencePicturesTest {
    /** Greatest mean difference of two thumbnails, in grey levels. */
    private static final double CLOSE = 1.5;

    private static final Map<String, ErrorCode> REFUSED = Map.ofEntries(
            Map.entry("images-odd/jpeg-broken-empty.jpg", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/jpeg-broken-header-sharp.jpg", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/jpeg-broken-invalid-dimensions.jpg", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/jpeg-broken-max-size.jpg", ErrorCode.IMAGE_TOO_LARGE),
            Map.entry("images-odd/jpeg-broken-missing-sof.jpg", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/png-bomb-65536x65536.png", ErrorCode.IMAGE_TOO_LARGE),
            Map.entry("images-odd/png-broken-header.png", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/made/.DS_Store", ErrorCode.IMAGE_UNKNOWN),
            Map.entry("images-odd/made/._upper.PNG", ErrorCode.IMAGE_UNKNOWN),
            Map.entry("images-odd/made/desktop.ini", ErrorCode.IMAGE_UNKNOWN),
            Map.entry("images-odd/made/text-named.png", ErrorCode.IMAGE_UNKNOWN),
            Map.entry("images-odd/made/zero-bytes.jpg", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/made/coffee-signature-only.png", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/made/bomb-30000x30000-1bit.png", ErrorCode.IMAGE_TOO_LARGE),
            Map.entry("images-odd/pngsuite/xc1n0g08.png", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/pngsuite/xc9n2c08.png", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/pngsuite/xdtn0g01.png", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/pngsuite/xhdn0g08.png", ErrorCode.IMAGE_DAMAGED),
            Map.entry("images-odd/pngsuite/xs1n0g01.png", ErrorCode.IMAGE_UNKNOWN),
            Map.entry("images-odd/pngsuite/xs2n0g01.png", ErrorCode.IMAGE_UNKNOWN),
            Map.entry("images-odd/pngsuite/xs4n0g01.png", ErrorCode.IMAGE_UNKNOWN));

    private static final Map<String, Damage> DAMAGED = Map.of(
            "images-odd/jpeg-broken-truncated-sharp.jpg", Damage.PARTIAL,
            "images-odd/jpeg-extraneous-data.jpg", Damage.POSSIBLE,
            "images-odd/jpeg-bad-exif.jpg", Damage.PARTIAL,
            "images-odd/png-broken-truncated-end-chunk.png", Damage.POSSIBLE,
            "images-odd/made/coffee-first-half.png", Damage.PARTIAL,
            "images-odd/made/coffee-one-byte-flipped.png", Damage.PARTIAL,
            "images-odd/pngsuite/xcsn0g01.png", Damage.POSSIBLE);

    /** Damaged among their pixels: each version of the JPEG library goes on differently from there. */
    private static final Set<String> DIFFERENT_AFTER_DAMAGE = Set.of("images-odd/jpeg-bad-exif.jpg");

    /** Whole files the other decoder cannot read. */
    private static final Set<String> WITHOUT_REFERENCE = Set.of("images-odd/jpeg-lossless-sof3.jpg");

    private final ImageDecoder decoder = new ImageDecoder();

    @Test
    void decodesEveryFileAsTheOtherDecoderDoesOrSaysWhyNot() throws IOException {
        Path data = ImageFiles.folder();
        Map<String, String[]> references = references();
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String folder : List.of("images-ok", "images-odd")) {
            for (Path file : files(data.resolve(folder))) {
                String name = data.relativize(file).toString().replace('\\', '/');
                seen.add(name);
                check(file, name, references.get(name), wrong);
            }
        }
        assertThat(wrong).as("of %d files", seen.size()).isEmpty();
        assertThat(seen).hasSizeGreaterThan(100);
    }

    private void check(Path file, String name, String[] reference, List<String> wrong) {
        try {
            DecodedImage image = decoder.decode(file, () -> false);
            if (REFUSED.containsKey(name)) {
                wrong.add(name + ": opened, should be refused");
            }
            Damage expected = DAMAGED.getOrDefault(name, Damage.NONE);
            if (image.damage() != expected) {
                wrong.add(name + ": damage " + image.damage() + " " + image.notes());
            }
            if (image.damage() != Damage.NONE && image.notes().isEmpty()) {
                wrong.add(name + ": says nothing of its damage");
            }
            if (reference != null && DIFFERENT_AFTER_DAMAGE.contains(name)) {
                assertThat(image.damage()).isEqualTo(Damage.PARTIAL);
            } else if (reference != null) {
                String difference = difference(image.upright(), reference);
                if (!difference.isEmpty()) {
                    wrong.add(name + ": " + difference + " " + image.notes());
                }
            } else if (!DAMAGED.containsKey(name) && !WITHOUT_REFERENCE.contains(name)) {
                wrong.add(name + ": opened, but there is nothing to compare it with");
            }
        } catch (RoutescopeException e) {
            boolean known = REFUSED.get(name) == e.code();
            boolean strange = reference == null && !REFUSED.containsKey(name) && !ImageFormat.expectedOf(name);
            if (!known && !strange) {
                wrong.add(name + ": " + e.code() + " " + e.sentence());
            }
            if (e.sentence().contains("null") || e.sentence().contains("Exception")) {
                wrong.add(name + " has an unclear sentence: " + e.sentence());
            }
        }
    }

    private static String difference(PixelRaster picture, String[] reference) {
        int width = Integer.parseInt(reference[1]);
        int height = Integer.parseInt(reference[2]);
        if (picture.width() != width || picture.height() != height) {
            return "%d x %d, not %d x %d".formatted(picture.width(), picture.height(), width, height);
        }
        int channels = Integer.parseInt(reference[3]);
        byte[] expected = HexFormat.of().parseHex(reference[4]);
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            int cell = i / channels;
            int columns = Math.min(8, width);
            double mean = mean(picture, cell % columns, cell / columns, picture.grey() ? 0 : i % channels);
            sum += Math.abs(mean - (expected[i] & 0xFF));
        }
        double mean = sum / expected.length;
        return mean <= CLOSE ? "" : "differs by %.1f grey levels on average".formatted(mean);
    }

    private static double mean(PixelRaster picture, int column, int row, int channel) {
        int columns = Math.min(8, picture.width());
        int rows = Math.min(8, picture.height());
        long sum = 0;
        int count = 0;
        for (int y = row * picture.height() / rows; y < (row + 1) * picture.height() / rows; y++) {
            for (int x = column * picture.width() / columns; x < (column + 1) * picture.width() / columns; x++) {
                sum += picture.value(x, y, channel);
                count++;
            }
        }
        return (double) sum / count;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String[]> references() throws IOException {
        Map<String, String[]> references = new HashMap<>();
        try (InputStream in = ReferencePicturesTest.class.getResourceAsStream("reference.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] cells = line.split("\t");
                references.put(cells[0], cells);
            });
        }
        return references;
    }
}
