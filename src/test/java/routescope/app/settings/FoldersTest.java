package routescope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import routescope.app.start.Surroundings;

class FoldersTest {
    private static final Path HOME = Path.of("/home/me");

    private static Folders of(String os, Map<String, String> environment) {
        return Folders.of(new Surroundings(os, "amd64", environment, HOME, Path.of("/tmp"), "me"), Optional.empty());
    }

    @Test
    void followsXdgOnLinux() {
        assertThat(of("Linux", Map.of()).settings()).isEqualTo(HOME.resolve(".config/routescope"));
        assertThat(of("Linux", Map.of("XDG_CONFIG_HOME", "/cfg")).settings()).isEqualTo(Path.of("/cfg/routescope"));
        assertThat(of("Linux", Map.of("XDG_CONFIG_HOME", "relative")).settings())
                .isEqualTo(HOME.resolve(".config/routescope"));
        assertThat(of("Linux", Map.of()).state()).isEqualTo(HOME.resolve(".local/state/routescope"));
    }

    @Test
    void usesThePlacesOfTheOtherSystems() {
        assertThat(of("Windows 11", Map.of("APPDATA", "/roaming")).settings())
                .isEqualTo(Path.of("/roaming/Routescope"));
        assertThat(of("Mac OS X", Map.of()).settings())
                .isEqualTo(HOME.resolve("Library/Application Support/Routescope"));
    }

    @Test
    void obeysTheFolderTheUserNamed() {
        Surroundings surroundings = new Surroundings("Linux", "amd64", Map.of(), HOME, Path.of("/tmp"), "me");

        Folders folders = Folders.of(surroundings, Optional.of("/elsewhere"));

        assertThat(folders).isEqualTo(new Folders(Path.of("/elsewhere"), Path.of("/elsewhere/log")));
    }
}
