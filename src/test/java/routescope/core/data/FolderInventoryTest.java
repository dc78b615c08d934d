package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Preparation;
import routescope.core.random.Seeds;

class FolderInventoryTest {
    @TempDir
    Path folder;

    private FolderInventory take() {
        return FolderInventory.take(folder, ImageLayout.of(folder), "", LoadProgress.NONE);
    }

    @Test
    void countsClassesSizesAndWhatIsLeftOut() throws IOException {
        DrawnPictures.classes(folder, 9, 3);
        DrawnPictures.write(folder.resolve("first/really-a.bmp"), false, 1);
        Files.move(folder.resolve("first/really-a.bmp"), folder.resolve("first/really-a.jpg"));
        Files.writeString(folder.resolve("second/notes.txt"), "hello");
        Files.writeString(folder.resolve("readme.md"), "hello");
        Files.writeString(folder.resolve("second/.DS_Store"), "x");
        FolderInventory inventory = take();
        assertThat(inventory.classes())
                .containsExactly(
                        new FolderInventory.ClassCount("first", 10, 0, 0),
                        new FolderInventory.ClassCount("second", 3, 0, 0));
        assertThat(inventory.images()).isEqualTo(13);
        assertThat(inventory.imbalance()).isGreaterThan(3);
        assertThat(inventory.formats()).containsEntry("PNG", 12).containsEntry("BMP", 1);
        assertThat(inventory.mislabelled()).isEqualTo(1);
        assertThat(inventory.sizes().get(0).width()).isEqualTo(24);
        assertThat(inventory.sizes().get(2).width()).isEqualTo(26);
        assertThat(inventory.skipped())
                .extracting(SkippedFile::file)
                .containsExactlyInAnyOrder("second/notes.txt", "readme.md", "second/.DS_Store");
        assertThat(inventory.skipped()).allMatch(skipped -> skipped.reason().endsWith("."));
    }

    @Test
    void suggestsADataSetThatLoads() throws IOException {
        DrawnPictures.classes(folder, 10, 10);
        ImageSetConfig config = take().suggest(Preparation.DEFAULT);
        assertThat(config.trainSamples()).isEqualTo(16);
        assertThat(config.testSamples()).isEqualTo(4);
        assertThat(new DataSources()
                        .load(config, new Seeds(1), LoadProgress.NONE)
                        .train()
                        .size())
                .isEqualTo(16);
    }

    @Test
    void suggestsNothingForOneClass() throws IOException {
        DrawnPictures.classes(folder, 3, 0);
        RoutescopeException failure =
                catchThrowableOfType(RoutescopeException.class, () -> take().suggest(Preparation.DEFAULT));
        assertThat(failure.code()).isEqualTo(ErrorCode.IMAGES_TOO_FEW);
    }

    @Test
    void stopsAtTheNextPictureWhenCancelled() throws IOException {
        DrawnPictures.classes(folder, 10, 10);
        long[] seen = {0};
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> FolderInventory.take(folder, ImageLayout.FOLDERS, "", (done, total) -> {
                    seen[0] = done;
                    return done < 7;
                }));
        assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(seen[0]).isEqualTo(7);
    }

    @Test
    void readsTheRealCifarSubset() {
        Path cifar = Path.of(System.getProperty("routescope.data", "../shared/data"), "cifar10/subset-10k-2k");
        assumeTrue(Files.isRegularFile(cifar.resolve("test_batch.bin")), "no CIFAR-10 in " + cifar.toAbsolutePath());
        FolderInventory inventory = FolderInventory.take(cifar, ImageLayout.of(cifar), "", LoadProgress.NONE);
        assertThat(inventory.classes()).hasSize(10).allMatch(count -> count.train() == 1000 && count.test() == 200);
        ImageSetConfig config = inventory.suggest(Preparation.DEFAULT).withSamples(200, 50);
        DataSplit split = new DataSources().load(config, new Seeds(1), LoadProgress.NONE);
        int[] counts = new int[10];
        for (int label : split.train().labels()) {
            counts[label]++;
        }
        assertThat(counts).containsOnly(20);
    }
}
