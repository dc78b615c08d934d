package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void putsZeroInTheMiddleWhenDiverging() {
        Scale scale = Scale.diverging("score", "", 3, Theme.LIGHT, Scope.THIS_MAP);
        assertThat(scale.min()).isEqualTo(-3);
        assertThat(scale.max()).isEqualTo(3);
        assertThat(scale.position(0)).isEqualTo(0.5);
        assertThat(scale.color(-9)).isEqualTo(scale.color(-3));
    }

    @Test
    void hasAnExtentWhenDataHaveNone() {
        assertThat(Scale.diverging("score", "", 0, Theme.LIGHT, Scope.THIS_MAP).max())
                .isEqualTo(1);
        assertThat(Scale.diverging("score", "", Double.NaN, Theme.DARK, Scope.THIS_MAP)
                        .max())
                .isEqualTo(1);
        assertThat(Scale.sequential("x", "", 2, 2, ColorMap.CIVIDIS, Scope.THIS_MAP)
                        .position(2))
                .isZero();
    }

    @Test
    void hasNoColourForNotANumber() {
        assertThat(Scale.sequential("x", "", 0, 1, ColorMap.CIVIDIS, Scope.THIS_MAP)
                        .color(Double.NaN))
                .isZero();
    }

    @Test
    void onlyEverWidensForTheWholeRun() {
        ScaleKeeper keeper = new ScaleKeeper();
        assertThat(keeper.keep(scale(2, Scope.WHOLE_RUN)).max()).isEqualTo(2);
        assertThat(keeper.takeChanged()).isFalse();
        assertThat(keeper.keep(scale(5, Scope.WHOLE_RUN)).max()).isEqualTo(5);
        assertThat(keeper.takeChanged()).isTrue();
        assertThat(keeper.takeChanged()).isFalse();
        assertThat(keeper.keep(scale(1, Scope.WHOLE_RUN)).max()).isEqualTo(5);
        assertThat(keeper.takeChanged()).isFalse();
        assertThat(keeper.keep(scale(1, Scope.ALL_EXPERTS)).max()).isEqualTo(1);
        keeper.reset();
        assertThat(keeper.keep(scale(1, Scope.WHOLE_RUN)).max()).isEqualTo(1);
    }

    @Test
    void keepsItsEndsWhenFrozen() {
        ScaleKeeper keeper = new ScaleKeeper();
        keeper.keep(scale(2, Scope.WHOLE_RUN));
        keeper.freeze(true);
        assertThat(keeper.keep(scale(9, Scope.WHOLE_RUN)).max()).isEqualTo(2);
        keeper.freeze(false);
        assertThat(keeper.keep(scale(9, Scope.WHOLE_RUN)).max()).isEqualTo(9);
    }

    @Test
    void writesNumbersShortly() {
        assertThat(Numbers.brief(0)).isEqualTo("0");
        assertThat(Numbers.brief(2.1456)).isEqualTo("2.15");
        assertThat(Numbers.brief(-0.05)).isEqualTo("−0.05");
        assertThat(Numbers.brief(1200)).isEqualTo("1200");
        assertThat(Numbers.brief(1e-7)).isEqualTo("1e-7");
        assertThat(Numbers.brief(2.5e9)).isEqualTo("2.5e9");
        assertThat(Numbers.brief(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-4.707, 2)).isEqualTo("−4.71");
    }

    private static Scale scale(double extent, Scope scope) {
        return Scale.diverging("score", "", extent, Theme.LIGHT, scope);
    }
}
