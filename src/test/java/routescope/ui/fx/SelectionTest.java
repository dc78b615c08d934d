package routescope.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Target PATCH = Target.ofPatch(1, 3);
    private static final Target EXPERT = Target.ofExpert(2);

    @Test
    void keepsOnlyTheLastClick() {
        assertThat(Selection.EMPTY.choosing(PATCH).choosing(EXPERT).chosen()).containsExactly(EXPERT);
    }

    @Test
    void addsAndTakesAwayWithCtrl() {
        Selection both = Selection.EMPTY.choosing(PATCH).toggling(EXPERT);

        assertThat(both.primary()).isEqualTo(EXPERT);
        assertThat(both.toggling(EXPERT).primary()).isEqualTo(PATCH);
    }

    @Test
    void goesUpOneLevelAtATime() {
        Selection both = Selection.EMPTY.choosing(PATCH).toggling(EXPERT);

        assertThat(both.up().chosen()).containsExactly(EXPERT);
        assertThat(both.up().up().chosen()).isEmpty();
    }

    @Test
    void followsThePointerFirst() {
        Selection selection = Selection.EMPTY.choosing(PATCH).hovering(EXPERT);

        assertThat(selection.focus()).isEqualTo(EXPERT);
        assertThat(selection.hovering(null).focus()).isEqualTo(PATCH);
    }

    @Test
    void dropsWhatDoesNotExist() {
        Selection selection = Selection.EMPTY.choosing(PATCH).toggling(EXPERT).hovering(EXPERT);

        Selection smaller = selection.within(5, 16, 2);

        assertThat(smaller.chosen()).containsExactly(PATCH);
        assertThat(smaller.hovered()).isNull();
    }
}
