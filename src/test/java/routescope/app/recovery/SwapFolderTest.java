package routescope.app.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.Kept;
import routescope.app.file.RunFileReader;
import routescope.app.file.RunFileWriter;
import routescope.app.file.RunFiles;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;

class SwapFolderTest {
    @TempDir
    Path home;

    private Path folder;
    private SwapFolder swaps;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("recovery"));
        swaps = new SwapFolder(folder);
    }

    private Path swap(String name, int steps) {
        RunConfig config = RecoveryChild.config();
        try (Run run = new Run(config, new DataSources().load(config.data(), new Seeds(1), LoadProgress.NONE))) {
            for (int i = 0; i < steps; i++) {
                run.step();
            }
            Kept kept = new Kept(config, run.remembered(), "", run.data().sourceHash(), null);
            Path file = folder.resolve(name + ".rscope");
            RunFileWriter.write(
                    file,
                    RunFiles.of(kept, Map.of(SwapFolder.NAME, "mine", SwapFolder.ORIGIN, "/a/b.rscope"), new byte[0]));
            return file;
        }
    }

    @Test
    void offersWhatAWindowLeftBehindNewestFirst() throws IOException {
        Path older = swap("older", 3);
        Files.setLastModifiedTime(older, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        swap("newer", 5);

        List<SwapFolder.Offer> offers = swaps.offers();

        assertThat(offers).extracting(SwapFolder.Offer::step).containsExactly(5, 3);
        assertThat(offers.get(0).name()).isEqualTo("mine");
        assertThat(offers.get(0).origin()).isEqualTo("/a/b.rscope");
        assertThat(RunFileReader.read(offers.get(1).file()).past().step()).isEqualTo(3);
    }

    @Test
    void doesNotOfferWhatIsStillOpen() {
        SwapFolder.Place place = swaps.newPlace().orElseThrow();
        Path written = swap("other", 2);
        assertThat(written.resolveSibling(place.swap().getFileName())).isEqualTo(place.swap());
        place.swap().toFile();
        assertThat(written.toFile().renameTo(place.swap().toFile())).isTrue();

        assertThat(swaps.offers()).isEmpty();
        place.lock().close();
        assertThat(swaps.offers()).hasSize(1);
    }

    @Test
    void remembersWhatWasSkippedForAMonthAndDeletesForGood() throws IOException {
        swap("one", 1);
        SwapFolder.Offer offer = swaps.offers().get(0);
        swaps.skip(offer);
        assertThat(new SwapFolder(folder).offers()).isEmpty();
        assertThat(offer.file()).exists();

        Files.setLastModifiedTime(
                folder.resolve("one.skipped"), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        assertThat(swaps.offers()).isEmpty();
        assertThat(offer.file()).doesNotExist();

        swap("two", 1);
        swaps.delete(swaps.offers().get(0));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverStopsForWhateverLiesThere() throws IOException {
        Files.writeString(folder.resolve("text.rscope"), "not a run");
        Files.write(folder.resolve("empty.rscope"), new byte[0]);
        Files.createDirectory(folder.resolve("folder.rscope"));
        Files.createDirectory(folder.resolve("folder.lock"));
        Files.writeString(folder.resolve("lonely.lock"), "1 never");
        Files.writeString(folder.resolve("lonely.skipped"), "");
        byte[] whole = Files.readAllBytes(swap("cut", 2));
        Files.write(folder.resolve("cut.rscope"), java.util.Arrays.copyOf(whole, whole.length / 2));

        List<SwapFolder.Offer> offers = swaps.offers();

        assertThat(offers).hasSize(3).noneMatch(SwapFolder.Offer::isReadable);
        assertThat(folder.resolve("lonely.lock")).doesNotExist();
        offers.forEach(swaps::delete);
        assertThat(swaps.offers()).isEmpty();
        assertThat(new SwapFolder(folder.resolve("text.rscope/none")).offers()).isEmpty();
        Path inTheWay = Files.writeString(home.resolve("file"), "");
        assertThat(new SwapFolder(inTheWay).offers()).isEmpty();
        assertThat(new SwapFolder(inTheWay).newPlace()).isEmpty();
    }
}
