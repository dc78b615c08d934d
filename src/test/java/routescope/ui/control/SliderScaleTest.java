package routescope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliderScaleTest {
    @Test
    void findsEveryStepAgainWhenThereIsAPixelForEach() {
        SliderScale scale = new SliderScale(10, 1010, 1000);
        for (int step = 0; step <= 1000; step++) {
            assertThat(scale.stepAt(scale.toX(step))).isEqualTo(step);
        }
        assertThat(scale.stepAt(-50)).isZero();
        assertThat(scale.stepAt(5000)).isEqualTo(1000);
        assertThat(new SliderScale(10, 10, 0).stepAt(10)).isZero();
    }

    @Test
    void putsMarksTogetherThatAreCloserThanAMarkIsWide() {
        SliderScale scale = new SliderScale(0, 1000, 1000);
        assertThat(scale.groups(List.of(at(0), at(7), at(8), at(30))))
                .extracting(List::size)
                .containsExactly(2, 1, 1);
    }

    private static SliderMark at(int step) {
        return new SliderMark(step, SliderMark.Shape.UP, "");
    }
}
