package routescope.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.start.NativeCache.State;

class NativeCacheTest {
    private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE / 4;

    @TempDir
    Path folder;

    private Path home;
    private Path temporary;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void takesTheUsualFolderWhenItHasRoom() {
        NativeCache cache = NativeCache.choose(around(home), Optional.empty(), Optional.of(library(1)));

        assertThat(cache).isEqualTo(new NativeCache(home.resolve(".javacpp/cache"), State.USUAL));
    }

    @Test
    void takesTheFolderOfTheUserWhenOneIsNamed() {
        Path named = folder.resolve("named");

        assertThat(NativeCache.choose(around(home), Optional.of(named), Optional.of(library(1))))
                .isEqualTo(new NativeCache(named, State.USUAL));
    }

    @Test
    void movesToTheTemporaryFolderWhenTheHomeCannotBeWrittenTo() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");

        NativeCache cache = NativeCache.choose(around(notAFolder), Optional.empty(), Optional.of(library(1)));

        assertThat(cache.state()).isEqualTo(State.MOVED_HOME_READ_ONLY);
        assertThat(cache.moved()).isTrue();
        assertThat(cache.folder())
                .startsWith(temporary.resolve("routescope-ada"))
                .isDirectory();
    }

    @Test
    void saysNowhereWhenNoFolderHasRoom() {
        NativeCache cache =
                NativeCache.choose(around(home), Optional.empty(), Optional.of(library(MORE_THAN_ANY_DISK)));

        assertThat(cache).isEqualTo(new NativeCache(home.resolve(".javacpp/cache"), State.NOWHERE));
    }

    @Test
    void staysWhenTheLibraryIsUnpackedAlreadyAndTheDiskIsFull() throws IOException {
        NativeLibraries library = new NativeLibraries("linux-x86_64", "nd4j.jar", "lib/libnd4jcpu.so", 3);
        Path file = home.resolve(".javacpp/cache/nd4j.jar/lib/libnd4jcpu.so");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "abc");

        assertThat(library.isUnpackedIn(home.resolve(".javacpp/cache"))).isTrue();
        assertThat(NativeCache.choose(around(home), Optional.empty(), Optional.of(library))
                        .state())
                .isEqualTo(State.USUAL);
    }

    @Test
    void isNotUnpackedWhenTheFileIsCutShort() throws IOException {
        NativeLibraries library = new NativeLibraries("linux-x86_64", "nd4j.jar", "libnd4jcpu.so", 4);
        Files.createDirectory(home.resolve("nd4j.jar"));
        Files.writeString(home.resolve("nd4j.jar/libnd4jcpu.so"), "abc");

        assertThat(library.isUnpackedIn(home)).isFalse();
    }

    @Test
    void neverRunsLibrariesFromALinkSomebodyElseLaid() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.createSymbolicLink(temporary.resolve("routescope-ada"), theirs);

        NativeCache cache = NativeCache.choose(around(notAFolder), Optional.empty(), Optional.of(library(1)));

        assertThat(cache.state()).isEqualTo(State.NOWHERE);
        assertThat(theirs).isEmptyDirectory();
    }

    @Test
    void findsTheLibraryOfThisMachineOnTheClassPath() {
        Surroundings here = Surroundings.of(System.getProperties(), System.getenv());

        Optional<NativeLibraries> found =
                NativeLibraries.find(here.platform(), getClass().getClassLoader());

        assertThat(found).hasValueSatisfying(library -> {
            assertThat(library.classifier()).startsWith(here.platform());
            assertThat(library.bytes()).isGreaterThan(10_000_000);
            assertThat(library.jar()).startsWith("nd4j-native").endsWith(".jar");
        });
        assertThat(NativeLibraries.find("amiga-m68k", getClass().getClassLoader()))
                .isEmpty();
    }

    @Test
    void countsTheBytesOfAllFilesBelowAFolder() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c"), "12345");
        Files.writeString(folder.resolve("a/d"), "67");

        assertThat(UnpackingWatch.bytesIn(folder)).isEqualTo(7);
        assertThat(UnpackingWatch.bytesIn(folder.resolve("missing"))).isZero();
    }

    private Surroundings around(Path homeFolder) {
        return new Surroundings("Linux", "amd64", Map.of(), homeFolder, temporary, "ada");
    }

    private static NativeLibraries library(long bytes) {
        return new NativeLibraries("linux-x86_64", "nd4j.jar", "libnd4jcpu.so", bytes);
    }
}
