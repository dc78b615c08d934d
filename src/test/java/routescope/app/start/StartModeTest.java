package routescope.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartModeTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      :0, '',         true,  '',     WINDOW",
        "Linux,      '', wayland-0,  true,  '',     WINDOW",
        "Linux,      '', '',         true,  '',     DEMONSTRATION_WITHOUT_DISPLAY",
        "Linux,      '', '',         false, '',     DEMONSTRATION_WITHOUT_DISPLAY",
        "Linux,      ' ', '',        true,  '',     DEMONSTRATION_WITHOUT_DISPLAY",
        "Linux,      :0, '',         false, '',     DEMONSTRATION_WITHOUT_GTK",
        "Linux,      :0, '',         false, train,  COMMAND",
        "Linux,      '', '',         false, --help, COMMAND",
        "Linux,      :0, '',         true,  /a/b.rscope, WINDOW_WITH_FILE",
        "Linux,      :0, '',         false, /a/b.rscope, FILE_WITHOUT_DISPLAY",
        "Linux,      '', '',         true,  B.RSCOPE, FILE_WITHOUT_DISPLAY",
        "Windows 11, '', '',         false, c.rscope, WINDOW_WITH_FILE",
        "Windows 11, '', '',         false, '',     WINDOW",
        "Mac OS X,   '', '',         false, '',     WINDOW",
        "Mac OS X,   '', '',         false, doctor, COMMAND",
    })
    void startsAsTheTableSays(
            String os, String display, String wayland, boolean gtk, String argument, StartMode expected) {
        Surroundings surroundings = new Surroundings(
                os,
                "amd64",
                Map.of("DISPLAY", display, "WAYLAND_DISPLAY", wayland),
                Path.of("home"),
                Path.of("tmp"),
                "ada");
        List<String> arguments = argument.isEmpty() ? List.of() : List.of(argument);

        assertThat(StartMode.decide(arguments, surroundings, () -> gtk)).isEqualTo(expected);
    }

    @Test
    void doesNotLookForGtkWhenItDoesNotMatter() {
        Surroundings windows =
                new Surroundings("Windows 10", "amd64", Map.of(), Path.of("home"), Path.of("tmp"), "ada");

        StartMode mode = StartMode.decide(List.of(), windows, () -> {
            throw new AssertionError("GTK is not used on Windows");
        });

        assertThat(mode).isEqualTo(StartMode.WINDOW);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, aarch64, macosx-arm64",
        "Mac OS X, x86_64, macosx-x86_64",
        "Windows 11, amd64, windows-x86_64",
    })
    void spellsThePlatformAsNativeLibrariesDo(String os, String arch, String platform) {
        Surroundings surroundings = new Surroundings(os, arch, Map.of(), Path.of("home"), Path.of("tmp"), "ada");

        assertThat(surroundings.platform()).isEqualTo(platform);
    }
}
