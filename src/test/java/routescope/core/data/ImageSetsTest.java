package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Framing;
import routescope.core.image.Tint;
import routescope.core.patch.Truth;
import routescope.core.random.Seeds;

class ImageSetsTest {
    private static final Seeds SEEDS = new Seeds(5);

    @TempDir
    Path folder;

    private ImageSetConfig config(ImageLayout layout, String label, List<String> classes, int train, int test) {
        return new ImageSetConfig(
                layout, folder.toString(), label, classes, 2, 4, Framing.CROP, Tint.GREY, train, test);
    }

    private static DataSplit load(ImageSetConfig config, Seeds seeds) {
        return new DataSources().load(config, seeds, LoadProgress.NONE);
    }

    @Test
    void loadsOneFolderAClass() throws IOException {
        DrawnPictures.classes(folder, 20, 10);
        DataSplit split = load(config(ImageLayout.FOLDERS, "", List.of("first", "second"), 18, 6), SEEDS);
        assertThat(split.train().size()).isEqualTo(18);
        assertThat(split.test().labels()).containsExactlyInAnyOrder(0, 0, 0, 0, 1, 1);
        assertThat(split.train().grid().patches()).isEqualTo(4);
        for (int image = 0; image < split.test().size(); image++) {
            int bright = split.test().labels()[image] == 0 ? 0 : 3;
            assertThat(mean(split.test().patch(image, bright)))
                    .isGreaterThan(mean(split.test().patch(image, 3 - bright)) + 0.1);
        }
    }

    @Test
    void knowsOfNoPatchWhetherItMatters() throws IOException {
        DrawnPictures.classes(folder, 4, 4);
        DataSplit split = load(config(ImageLayout.FOLDERS, "", List.of("first", "second"), 4, 2), SEEDS);
        assertThat(split.train().truth()).containsOnly(Truth.UNKNOWN);
        assertThat(split.train().truthKnown()).isFalse();
        assertThat(split.train().discriminativePatch(0)).isEqualTo(-1);
        assertThat(split.train().kind(0, 0)).isEqualTo("patch");
        assertThat(split.train().signed()).isFalse();
    }

    @Test
    void splitsBySeedAndNeverSharesAPicture() throws IOException {
        DrawnPictures.classes(folder, 12, 12);
        ImageSetConfig config = config(ImageLayout.FOLDERS, "", List.of("first", "second"), 12, 12);
        DataSplit split = load(config, SEEDS);
        Set<String> train = files(split.origins().orElseThrow().train());
        Set<String> test = files(split.origins().orElseThrow().test());
        assertThat(train).hasSize(12).doesNotContainAnyElementsOf(test);
        assertThat(load(config, SEEDS).sourceHash()).isEqualTo(split.sourceHash());
        assertThat(load(config, new Seeds(6)).sourceHash()).isNotEqualTo(split.sourceHash());
    }

    @Test
    void leavesOutWhatCannotBeOpenedAndSaysWhy() throws IOException {
        DrawnPictures.classes(folder, 4, 4);
        Files.writeString(folder.resolve("first/notes.txt"), "not a picture");
        Files.write(folder.resolve("second/cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Files.writeString(folder.resolve("first/.DS_Store"), "x");
        RoutescopeException tooFew = catchThrowableOfType(
                RoutescopeException.class,
                () -> load(config(ImageLayout.FOLDERS, "", List.of("first", "second"), 8, 2), SEEDS));
        assertThat(tooFew.code()).isEqualTo(ErrorCode.IMAGES_TOO_FEW);
        DataSplit split = load(config(ImageLayout.FOLDERS, "", List.of("first", "second"), 6, 2), SEEDS);
        assertThat(split.origins().orElseThrow().skipped())
                .anySatisfy(skipped -> assertThat(skipped.file()).endsWith(".DS_Store"));
    }

    @Test
    void readsATableWithAttributes() throws IOException {
        for (int i = 0; i < 12; i++) {
            DrawnPictures.write(folder.resolve("pictures/p%d.png".formatted(i)), i % 2 == 1, i);
        }
        StringBuilder table = new StringBuilder("\uFEFFfile;label;hair;place\r\n");
        for (int i = 0; i < 12; i++) {
            table.append(
                    "pictures/p%d.png;%s;\"%s\";x\r\n".formatted(i, i % 2 == 1 ? "dog" : "cat", i < 6 ? "a;b" : "c"));
        }
        table.append("../outside.png;cat;a;x\npictures/none.png;cat;a;x\npictures/p0.png;dog;a;x\n;cat;;\n");
        Files.writeString(folder.resolve("labels.csv"), table);
        ImageListing listing = ImageListing.of(folder, ImageLayout.of(folder), "", () -> false);
        assertThat(listing.layout()).isEqualTo(ImageLayout.TABLE);
        assertThat(listing.attributes()).containsExactly("label", "hair", "place");
        assertThat(listing.items()).hasSize(12);
        assertThat(listing.items().get(0).attributes()).containsEntry("hair", "a;b");
        assertThat(listing.skipped()).extracting(SkippedFile::reason).hasSize(4).doesNotHaveDuplicates();
        DataSplit byHair = load(config(ImageLayout.TABLE, "hair", List.of("c", "a;b"), 8, 4), SEEDS);
        assertThat(byHair.test().classNames()).containsExactly("c", "a;b");
        assertThat(byHair.origins().orElseThrow().test().get(0).attributes()).containsKey("label");
    }

    @Test
    void namesTheColumnsWhenTheLabelIsMissing() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "file,colour\na.png,red\n");
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class, () -> ImageListing.of(folder, ImageLayout.TABLE, "", () -> false));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGE_LABEL_MISSING);
        assertThat(failure.hint()).contains("colour");
    }

    @Test
    void keepsToThePartsOfADividedFolder() throws IOException {
        DrawnPictures.classes(folder.resolve("train"), 5, 5);
        DrawnPictures.classes(folder.resolve("test"), 3, 3);
        DataSplit split = load(config(ImageLayout.FOLDERS, "", List.of("first", "second"), 10, 6), SEEDS);
        assertThat(files(split.origins().orElseThrow().train())).allMatch(file -> file.startsWith("train/"));
        assertThat(files(split.origins().orElseThrow().test())).allMatch(file -> file.startsWith("test/"));
    }

    @Test
    void readsTheFilesOfCelebA() throws IOException {
        StringBuilder list = new StringBuilder("12\nBlond_Hair Smiling Young\n");
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            String name = "%06d.jpg".formatted(i);
            DrawnPictures.write(folder.resolve("img_align_celeba").resolve(name), i % 2 == 0, i);
            list.append("%s %2d %2d  1\n".formatted(name, i % 3 == 0 ? 1 : -1, i % 2 == 0 ? 1 : -1));
            parts.append("%s %d\n".formatted(name, i <= 6 ? 0 : i <= 8 ? 1 : 2));
        }
        Files.writeString(folder.resolve("list_attr_celeba.txt"), list);
        Files.writeString(folder.resolve("list_eval_partition.txt"), parts);
        assertThat(ImageLayout.of(folder)).isEqualTo(ImageLayout.CELEBA);
        DataSplit split = load(config(ImageLayout.CELEBA, "Smiling", List.of("not Smiling", "Smiling"), 6, 4), SEEDS);
        ImageOrigins origins = split.origins().orElseThrow();
        assertThat(origins.attributes()).containsExactly("Blond_Hair", "Smiling", "Young");
        assertThat(files(origins.test()))
                .containsExactlyInAnyOrder(
                        "img_align_celeba/000009.jpg",
                        "img_align_celeba/000010.jpg",
                        "img_align_celeba/000011.jpg",
                        "img_align_celeba/000012.jpg");
        for (int image = 0; image < 4; image++) {
            ImageItem item = origins.test().get(image);
            int number = Integer.parseInt(item.file().substring(17, 23));
            assertThat(split.test().labels()[image]).isEqualTo(number % 2 == 0 ? 1 : 0);
            assertThat(item.attributes()).containsEntry("Blond_Hair", number % 3 == 0 ? "1" : "0");
        }
    }

    @Test
    void readsTheRecordsOfCifar() throws IOException {
        byte[] batch = new byte[4 * 3073];
        for (int record = 0; record < 4; record++) {
            batch[record * 3073] = (byte) (record % 2 == 0 ? 3 : 5);
            java.util.Arrays.fill(batch, record * 3073 + 1, record * 3073 + 1025, (byte) 255);
        }
        Files.write(folder.resolve("data_batch_1.bin"), batch);
        Files.write(folder.resolve("test_batch.bin"), batch);
        ImageSetConfig config = new ImageSetConfig(
                ImageLayout.of(folder),
                folder.toString(),
                "",
                List.of("cat", "dog"),
                4,
                8,
                Framing.CROP,
                Tint.COLOUR,
                4,
                4);
        DataSplit split = load(config, SEEDS);
        assertThat(split.train().patch(0, 0)).startsWith(1, 0, 0, 1, 0, 0);
        assertThat(split.test().labels()).containsExactlyInAnyOrder(0, 0, 1, 1);
    }

    /** Every record has one colour, which tells its class. */
    @Test
    void putsVehiclesAmongAnimalsOfTheCue() throws IOException {
        byte[] batch = new byte[60 * 3073];
        for (int record = 0; record < 60; record++) {
            batch[record * 3073] = (byte) (record % 10);
            java.util.Arrays.fill(batch, record * 3073 + 1, record * 3073 + 3073, (byte) (25 * (record % 10)));
        }
        Files.write(folder.resolve("data_batch_1.bin"), batch);
        Files.write(folder.resolve("test_batch.bin"), batch);
        ImageSetConfig vehicles = new ImageSetConfig(
                ImageLayout.CIFAR10,
                folder.toString(),
                "",
                List.of("airplane", "ship"),
                2,
                4,
                Framing.CROP,
                Tint.GREY,
                10,
                8);
        CueConfig config = new CueConfig(vehicles, CueKind.ANIMALS, "", 0.8, 0.5, 1);

        DataSplit split = new DataSources().load(config, SEEDS, LoadProgress.NONE);

        assertThat(split.train().cues().names()).containsExactly("bird/cat/deer", "dog/frog/horse");
        int agreeing = 0;
        for (int image = 0; image < 10; image++) {
            int cue = split.train().cues().values()[image];
            agreeing += cue == split.train().labels()[image] ? 1 : 0;
            for (int patch = 0; patch < 4; patch++) {
                int cifar = Math.round(split.train().patch(image, patch)[0] * 255 / 25);
                if (split.train().discriminativePatch(image) == patch) {
                    assertThat(cifar).isEqualTo(split.train().labels()[image] == 0 ? 0 : 8);
                } else {
                    assertThat(cifar).isBetween(cue == 0 ? 2 : 5, cue == 0 ? 4 : 7);
                }
            }
        }
        assertThat(agreeing).isEqualTo(8);
        CueConfig cats = new CueConfig(vehicles.withSamples(4, 4), CueKind.MIX, "", 0.8, 0.5, 1);
        assertThatThrownBy(() -> new DataSources().load(cats, SEEDS, LoadProgress.NONE))
                .isInstanceOf(RoutescopeException.class);
    }

    /** A table with an attribute that is the cue: the wanted share is taken from the pictures. */
    @Test
    void takesPicturesSoThatTheAttributeGoesWithTheLabel() throws IOException {
        StringBuilder table = new StringBuilder("file,label,hair\n");
        for (int i = 0; i < 80; i++) {
            String name = "p" + i + ".png";
            java.awt.image.BufferedImage picture =
                    new java.awt.image.BufferedImage(16, 16, java.awt.image.BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, 0x10000 * i);
            javax.imageio.ImageIO.write(picture, "png", folder.resolve(name).toFile());
            table.append(name + "," + (i % 2 == 0 ? "no" : "yes") + "," + (i / 2 % 2 == 0 ? "black" : "blond") + "\n");
        }
        Files.writeString(folder.resolve("table.csv"), table.toString());
        ImageSetConfig pictures = new ImageSetConfig(
                ImageLayout.TABLE,
                folder.toString(),
                "label",
                List.of("no", "yes"),
                2,
                8,
                Framing.CROP,
                Tint.GREY,
                20,
                20);
        CueConfig config = new CueConfig(pictures, CueKind.ATTRIBUTE, "hair", 0.9, 0.5, 1);

        DataSplit split = new DataSources().load(config, SEEDS, LoadProgress.NONE);

        int[][] counts = new int[2][4];
        for (int image = 0; image < 20; image++) {
            counts[0][split.train().cues().group(split.train().labels()[image], image)]++;
            counts[1][split.test().cues().group(split.test().labels()[image], image)]++;
        }
        assertThat(counts[0]).containsExactly(9, 1, 1, 9);
        assertThat(counts[1]).containsExactly(5, 5, 5, 5);
        assertThat(split.train().cues().names()).containsExactly("hair black", "hair blond");
        CueConfig unknown = new CueConfig(pictures, CueKind.ATTRIBUTE, "eyes", 0.9, 0.5, 1);
        assertThatThrownBy(() -> new DataSources().load(unknown, SEEDS, LoadProgress.NONE))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("eyes");
    }

    @Test
    void saysSoWhenACifarFileIsCut() throws IOException {
        Files.write(folder.resolve("test_batch.bin"), new byte[3072]);
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class, () -> ImageListing.of(folder, ImageLayout.CIFAR10, "", () -> false));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGE_BATCH_DAMAGED);
    }

    @Test
    void namesTheClassesThereAreWhenOneIsMissing() throws IOException {
        DrawnPictures.classes(folder, 2, 2);
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> load(config(ImageLayout.FOLDERS, "", List.of("first", "third"), 2, 2), SEEDS));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGE_CLASS_MISSING);
        assertThat(failure.hint()).contains("first, second");
    }

    @Test
    void stopsWithinAPictureWhenCancelled() throws IOException {
        DrawnPictures.classes(folder, 6, 6);
        int[] calls = {0};
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> new DataSources()
                        .load(
                                config(ImageLayout.FOLDERS, "", List.of("first", "second"), 8, 4),
                                SEEDS,
                                (done, total) -> done < 8 || calls[0]++ < 0));
        assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(calls[0]).isEqualTo(1);
    }

    private static Set<String> files(List<ImageItem> items) {
        return new HashSet<>(items.stream().map(ImageItem::file).toList());
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
    }
}
