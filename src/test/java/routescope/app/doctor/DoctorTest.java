package routescope.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.app.doctor.Finding.State;
import routescope.app.start.NativeCache;
import routescope.app.start.NativeLibraries;
import routescope.app.start.Surroundings;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class DoctorTest {
    private static final long MEGABYTE = 1 << 20;
    private static final NativeLibraries FAST =
            new NativeLibraries("linux-x86_64-onednn-avx2", "nd4j.jar", "libnd4jcpu.so", 365_000_000);
    private static final NativeLibraries PLAIN =
            new NativeLibraries("linux-x86_64", "nd4j.jar", "libnd4jcpu.so", 365_000_000);
    private static final NativeLibraries APPLE =
            new NativeLibraries("macosx-arm64", "nd4j.jar", "libnd4jcpu.dylib", 100_000_000);

    @TempDir
    Path folder;

    private record Case(String name, Finding finding, State state, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> cases() {
        Path here = Path.of(".");
        return Stream.of(
                new Case("java 17", MachineChecks.java(17, "vm"), State.OK, "Java 17"),
                new Case("java 11", MachineChecks.java(11, "vm"), State.FAIL, "17 is needed"),
                new Case("heap", MachineChecks.heap(1024 * MEGABYTE), State.OK, "1024 MB"),
                new Case("small heap", MachineChecks.heap(256 * MEGABYTE), State.WARN, "256 MB"),
                new Case("memory", MachineChecks.memory(8000 * MEGABYTE, 50 * MEGABYTE), State.OK, "8000 MB"),
                new Case("little memory", MachineChecks.memory(900 * MEGABYTE, 50 * MEGABYTE), State.WARN, "900 MB"),
                new Case("avx2", ProcessorCheck.finding(FAST, Optional.of(true)), State.OK, "has AVX2"),
                new Case("no avx2", ProcessorCheck.finding(FAST, Optional.of(false)), State.FAIL, "no AVX2"),
                new Case("avx2 unknown", ProcessorCheck.finding(FAST, Optional.empty()), State.OK, "not told"),
                new Case("plain", ProcessorCheck.finding(PLAIN, Optional.of(false)), State.OK, "needs no AVX2"),
                new Case("slower", ProcessorCheck.finding(PLAIN, Optional.of(true)), State.WARN, "does not use it"),
                new Case("apple", ProcessorCheck.finding(APPLE, Optional.empty()), State.OK, "needs no AVX2"),
                new Case("no library", LibraryCheck.finding(Optional.empty(), "amiga"), State.FAIL, "amiga"),
                new Case("display", SurfaceChecks.display(true), State.OK, "is a display"),
                new Case("no display", SurfaceChecks.display(false), State.WARN, "no display"),
                new Case("gtk", SurfaceChecks.gtk(true, () -> true), State.OK, "installed"),
                new Case("no gtk", SurfaceChecks.gtk(true, () -> false), State.WARN, "not installed"),
                new Case("windows", SurfaceChecks.gtk(false, () -> false), State.OK, "not needed"),
                new Case("fonts", SurfaceChecks.fonts(() -> {}), State.OK, "can be drawn"),
                new Case("no fonts", SurfaceChecks.fonts(DoctorTest::failToDraw), State.FAIL, "no fontconfig"),
                new Case("no mnist", SurfaceChecks.mnist(Optional.empty()), State.WARN, "embedded digits"),
                new Case("empty mnist", SurfaceChecks.mnist(Optional.of(here)), State.WARN, "does not hold all four"),
                new Case("cache", cache(NativeCache.State.USUAL), State.OK, "will unpack"),
                new Case("cache moved", cache(NativeCache.State.MOVED_HOME_FULL), State.WARN, "serves instead"),
                new Case("no cache", cache(NativeCache.State.NOWHERE), State.FAIL, "cannot unpack"),
                new Case(
                        "no temporary folder",
                        StorageChecks.temporary(here.resolve("missing")),
                        State.FAIL,
                        "cannot be written to"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysHowAThingIsAndHowToMendIt(Case one) {
        assertThat(one.finding().state()).isEqualTo(one.state());
        assertThat(one.finding().found()).contains(one.said()).doesNotContain("{", "''");
        assertThat(one.finding().mend().isEmpty()).isEqualTo(one.state() == State.OK);
        assertThat(one.finding().mend()).doesNotContain("{", "''");
    }

    @Test
    void findsMnistWhenItsFilesAreThere() throws IOException {
        for (String name : List.of("train-images", "t10k-images")) {
            Files.createFile(folder.resolve(name + "-idx3-ubyte.gz"));
        }
        for (String name : List.of("train-labels", "t10k-labels")) {
            Files.createFile(folder.resolve(name + "-idx1-ubyte"));
        }

        assertThat(SurfaceChecks.mnist(Optional.of(folder)).state()).isEqualTo(State.OK);
    }

    @Test
    void readsTheFeaturesOfTheProcessor() {
        assertThat(ProcessorCheck.lists(Stream.of("flags\t: fpu sse4_2 avx avx2 bmi2")))
                .contains(true);
        assertThat(ProcessorCheck.lists(Stream.of("flags\t: fpu sse4_2 avx avx2x")))
                .contains(false);
        assertThat(ProcessorCheck.lists(Stream.of("RDWRFSGS BMI1 AVX2 SMEP"))).contains(true);
        assertThat(ProcessorCheck.lists(Stream.empty())).isEmpty();
    }

    @Test
    void examinesEverythingAndTellsEachAtOnce() {
        Surroundings here = Surroundings.of(System.getProperties(), System.getenv());
        NativeCache cache = NativeCache.choose(
                here,
                Optional.empty(),
                NativeLibraries.find(here.platform(), getClass().getClassLoader()));
        List<Finding> told = new ArrayList<>();

        List<Finding> findings = new Doctor(here, cache, () -> {}).examine(Optional.empty(), told::add);

        assertThat(told).isEqualTo(findings);
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly(
                        "java",
                        "heap",
                        "memory",
                        "cache",
                        "temporary",
                        "processor",
                        "library",
                        "display",
                        "gtk",
                        "fonts",
                        "mnist");
        assertThat(findings)
                .filteredOn(finding -> finding.check().equals("library"))
                .allSatisfy(finding -> assertThat(finding.state()).isEqualTo(State.OK));
    }

    private static Finding cache(NativeCache.State state) {
        return StorageChecks.cache(new NativeCache(Path.of("."), state), Optional.of(FAST));
    }

    private static void failToDraw() {
        throw new RoutescopeException(ErrorCode.FONTS_MISSING, "no fontconfig");
    }
}
