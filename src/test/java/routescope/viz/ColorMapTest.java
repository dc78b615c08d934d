package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorMapTest {

    @Test
    void hasThePublishedEnds() {
        assertThat(ColorMap.VIRIDIS.at(0)).isEqualTo(0xFF440154);
        assertThat(ColorMap.VIRIDIS.at(1)).isEqualTo(0xFFFDE725);
        assertThat(ColorMap.CIVIDIS.at(0)).isEqualTo(0xFF00224E);
        assertThat(ColorMap.CIVIDIS.at(1)).isEqualTo(0xFFFEE838);
        assertThat(ColorMap.INFERNO.at(0)).isEqualTo(0xFF000004);
        assertThat(ColorMap.INFERNO.at(1)).isEqualTo(0xFFFCFFA4);
    }

    @ParameterizedTest
    @EnumSource(names = {"CIVIDIS", "VIRIDIS", "INFERNO"})
    void onlyGetsLighterWhenSequential(ColorMap map) {
        for (int i = 1; i < 256; i++) {
            assertThat(Argb.luminance(map.at(i / 255.0)))
                    .as("%s at %d", map, i)
                    .isGreaterThanOrEqualTo(Argb.luminance(map.at((i - 1) / 255.0)) - 0.002);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIVERGING", "DIVERGING_DARK"})
    void goesFromBlueOverNeutralToOrangeWhenDiverging(ColorMap map) {
        assertThat(blue(map.at(0.1))).isGreaterThan(red(map.at(0.1)) + 30);
        assertThat(red(map.at(0.9))).isGreaterThan(blue(map.at(0.9)) + 30);
        int centre = map.at(0.5);
        assertThat(Math.abs(red(centre) - blue(centre))).isLessThan(12);
        boolean dark = map == ColorMap.DIVERGING_DARK;
        assertThat(Argb.luminance(centre) < 0.1).isEqualTo(dark);
        for (double side = 0.05; side < 0.5; side += 0.05) {
            double below = Argb.luminance(map.at(0.5 - side));
            double above = Argb.luminance(map.at(0.5 + side));
            assertThat(below).isCloseTo(above, within(0.2));
            assertThat(below < Argb.luminance(centre)).isEqualTo(!dark);
            assertThat(above < Argb.luminance(centre)).isEqualTo(!dark);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clampsAndLeavesNotANumberTransparent(ColorMap map) {
        assertThat(map.at(-3)).isEqualTo(map.at(0));
        assertThat(map.at(7)).isEqualTo(map.at(1));
        assertThat(map.at(Double.NaN)).isZero();
        assertThat(map.step(0, 9)).isEqualTo(map.at(0));
        assertThat(map.step(8, 9)).isEqualTo(map.at(1));
    }

    private static int red(int argb) {
        return argb >>> 16 & 0xFF;
    }

    private static int blue(int argb) {
        return argb & 0xFF;
    }
}
