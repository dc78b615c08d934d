package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class IdxReaderTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) {
        return IdxFiles.write(folder, "data", bytes);
    }

    @Test
    void readsImagesAndLabelsWhetherZippedOrNotWhateverTheName() {
        byte[] images = IdxFiles.images(5, 200);
        byte[] labels = IdxFiles.labels(5);
        byte[] pixels = Arrays.copyOfRange(images, 16, images.length);
        assertThat(IdxReader.readImages(file(images))).isEqualTo(pixels);
        assertThat(IdxReader.readImages(file(IdxFiles.gzip(images)))).isEqualTo(pixels);
        assertThat(IdxReader.readLabels(file(labels))).containsExactly(0, 1, 2, 3, 4);
        assertThat(IdxReader.readLabels(file(IdxFiles.gzip(labels)))).containsExactly(0, 1, 2, 3, 4);
        assertThat(IdxReader.readImages(IdxFiles.write(folder, "plain.gz", images)))
                .isEqualTo(pixels);
    }

    @Test
    void readsMoreThanFitsTheFirstBuffer() {
        byte[] images = IdxFiles.images(3000, 1);
        assertThat(IdxReader.readImages(file(IdxFiles.gzip(images))))
                .isEqualTo(Arrays.copyOfRange(images, 16, images.length));
    }

    static Stream<Arguments> damagedImages() {
        byte[] good = IdxFiles.images(4, 7);
        byte[] zipped = IdxFiles.gzip(good);
        byte[] badSum = zipped.clone();
        badSum[badSum.length - 6] ^= 1;
        byte[] badBlock = zipped.clone();
        badBlock[10] = (byte) 0xff;
        return Stream.of(
                arguments("empty", new byte[0], ErrorCode.DATA_FILE_TRUNCATED),
                arguments("three bytes", Arrays.copyOf(good, 3), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("half a header", Arrays.copyOf(good, 10), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("header only", Arrays.copyOf(good, 16), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("one byte short", Arrays.copyOf(good, good.length - 1), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("one byte long", Arrays.copyOf(good, good.length + 1), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("labels", IdxFiles.labels(4), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments(
                        "text",
                        "this is no data file at all".getBytes(StandardCharsets.US_ASCII),
                        ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("32 x 28", with(good, 8, 32), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("28 x -1", with(good, 12, -1), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("no images", with(good, 4, 0), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("count -1", with(good, 4, -1), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("count 2^31 - 1", with(good, 4, Integer.MAX_VALUE), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("count 100000", with(good, 4, 100_000), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("count 3 of 4", with(good, 4, 3), ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("gz cut", Arrays.copyOf(zipped, zipped.length / 2), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("gz cut in its header", Arrays.copyOf(zipped, 5), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("gz cut in its sum", Arrays.copyOf(zipped, zipped.length - 3), ErrorCode.DATA_FILE_TRUNCATED),
                arguments("gz with a wrong sum", badSum, ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("gz with a broken block", badBlock, ErrorCode.DATA_FILE_WRONG_KIND),
                arguments("gz of gz", IdxFiles.gzip(zipped), ErrorCode.DATA_FILE_WRONG_KIND));
    }

    private static byte[] with(byte[] bytes, int place, int value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).putInt(place, value);
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedImages")
    void saysWhatIsWrongWhenAnImageFileIsDamaged(String what, byte[] bytes, ErrorCode code) {
        assertThatThrownBy(() -> IdxReader.readImages(file(bytes)))
                .isInstanceOfSatisfying(RoutescopeException.class, e -> {
                    assertThat(e.code()).as(what).isEqualTo(code);
                    assertThat(e.sentence()).contains("data").doesNotContain("{");
                });
    }

    @Test
    void refusesLabelsThatAreNoDigits() {
        byte[] labels = IdxFiles.labels(5);
        labels[8 + 2] = 10;
        assertThatThrownBy(() -> IdxReader.readLabels(file(labels)))
                .isInstanceOfSatisfying(RoutescopeException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.DATA_FILE_WRONG_KIND);
                    assertThat(e.sentence()).contains("label number 3 is 10");
                });
        labels[8 + 2] = (byte) 200;
        assertThatThrownBy(() -> IdxReader.readLabels(file(labels))).hasMessageContaining("is 200");
    }

    @Test
    void refusesImagesWhereLabelsAreExpected() {
        assertThatThrownBy(() -> IdxReader.readLabels(file(IdxFiles.images(2, 1))))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("it is an IDX file of images");
    }

    @Test
    void saysThatAFileIsMissingWhenThereIsNoneOrAFolderInItsPlace() {
        for (Path path : new Path[] {folder.resolve("nothing"), folder}) {
            assertThatThrownBy(() -> IdxReader.readImages(path))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_FILE_MISSING));
        }
    }

    @Test
    void stopsReadingWhenASmallZippedFileUnpacksToFarMoreThanItsHeaderSays() {
        byte[] bomb = IdxFiles.gzip(Arrays.copyOf(IdxFiles.images(2, 1), 64 << 20));
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> IdxReader.readImages(file(bomb)))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_FILE_WRONG_KIND));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void endsInAReadOrInASentenceForAnyMutation(long seed) {
        UniformRandomProvider random = new Seeds(seed).stream(Purpose.NOISE);
        byte[][] good = {
            IdxFiles.images(3, 9),
            IdxFiles.gzip(IdxFiles.images(3, 9)),
            IdxFiles.labels(40),
            IdxFiles.gzip(IdxFiles.labels(40))
        };
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            int kind = random.nextInt(good.length);
            byte[] bytes = mutated(good[kind], random);
            try {
                byte[] read = kind < 2 ? IdxReader.readImages(file(bytes)) : IdxReader.readLabels(file(bytes));
                assertThat(read.length).isLessThan(10_000);
            } catch (RoutescopeException e) {
                refused++;
                assertThat(e.code().name()).startsWith("DATA_FILE_");
            }
        }
        assertThat(refused).as("both outcomes occur").isBetween(50, 499);
    }

    private static byte[] mutated(byte[] good, UniformRandomProvider random) {
        byte[] bytes = good.clone();
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int place = random.nextBoolean() ? random.nextInt(bytes.length) : random.nextInt(20);
            bytes[place] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(50));
            default -> bytes;
        };
    }
}
