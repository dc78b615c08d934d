package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

    static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void reachesAContrastOf4AndAHalfForText(Theme theme) {
        for (int text : new int[] {theme.text(), theme.mutedText(), theme.accent(), theme.warning()}) {
            assertThat(Argb.contrast(text, theme.background())).isGreaterThanOrEqualTo(4.5);
            assertThat(Argb.contrast(text, theme.panel())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void reachesAContrastOf3ForMarks(Theme theme) {
        for (int mark : new int[] {theme.axis(), theme.comparison(), theme.noValueLine()}) {
            assertThat(Argb.contrast(mark, theme.background())).isGreaterThanOrEqualTo(3);
            assertThat(Argb.contrast(mark, theme.panel())).isGreaterThanOrEqualTo(3);
        }
        assertThat(Argb.contrast(theme.truthMark(), theme.haloDark())).isGreaterThanOrEqualTo(7);
        assertThat(Argb.contrast(theme.hover(), theme.haloDark())).isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void givesEveryExpertALineThatIsSeen(Theme theme) {
        for (int experts = 1; experts <= 12; experts++) {
            for (int expert = 0; expert < experts; expert++) {
                int line = new ExpertPalette(experts, 1).line(expert, theme);
                assertThat(Argb.contrast(line, theme.panel())).isGreaterThanOrEqualTo(3);
                assertThat(Argb.contrast(line, theme.background())).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void keepsBlackAndWhiteReadable() {
        for (int value = 0; value < 256; value++) {
            int grey = Argb.opaque(value * 0x010101);
            assertThat(Argb.contrast(Argb.readableOn(grey), grey)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void namesExpertsByLetterHueAndWord() {
        assertThat(List.of(0, 1, 25, 26, 27, 51, 52))
                .map(ExpertPalette::letter)
                .containsExactly("A", "B", "Z", "AA", "AB", "AZ", "BA");
        for (int experts : new int[] {7, 9}) {
            ExpertPalette palette = new ExpertPalette(experts);
            assertThat(IntStream.range(0, experts).map(palette::fill).distinct().count())
                    .isEqualTo(experts);
            assertThat(IntStream.range(0, experts)
                            .mapToObj(palette::name)
                            .distinct()
                            .count())
                    .isEqualTo(experts);
        }
        assertThat(new ExpertPalette(7).name(1)).isEqualTo("sky blue");
    }

    @Test
    void setsOneExpertAgainstGreyWhenThereAreTooManyForHues() {
        ExpertPalette palette = new ExpertPalette(16, 3);
        assertThat(palette.hues()).isFalse();
        assertThat(palette.fill(3)).isNotEqualTo(palette.fill(4));
        assertThat(palette.fill(4)).isEqualTo(palette.fill(15));
        assertThat(palette.name(4)).isEqualTo("grey");
    }
}
