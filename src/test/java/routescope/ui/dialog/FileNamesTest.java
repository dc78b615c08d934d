package routescope.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void addsAMissingEnding() {
        assertThat(FileNames.withExtension(Path.of("/a/board"), "png")).isEqualTo(Path.of("/a/board.png"));
        assertThat(FileNames.withExtension(Path.of("/a/board.v2"), "png")).isEqualTo(Path.of("/a/board.v2.png"));
    }

    @Test
    void leavesAnEndingThatIsThere() {
        assertThat(FileNames.withExtension(Path.of("/a/board.PNG"), "png")).isEqualTo(Path.of("/a/board.PNG"));
    }

    @Test
    void takesOnlyNumbersInsideTheRange() {
        assertThat(FileNames.number(" 7 ", 1, 10)).hasValue(7);
        assertThat(FileNames.number("11", 1, 10)).isEmpty();
        assertThat(FileNames.number("seven", 1, 10)).isEmpty();
        assertThat(FileNames.number("99999999999", 1, 10)).isEmpty();
    }
}
