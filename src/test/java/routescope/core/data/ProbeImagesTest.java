package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

class ProbeImagesTest {

    private static PatchSet labelled(int... labels) {
        return new PatchSet(
                new PatchGrid(1, 1, 1, 1, 1),
                new float[labels.length][1],
                labels,
                new Truth[labels.length],
                new int[labels.length],
                List.of("a", "b", "c"),
                List.of("x"),
                false,
                null);
    }

    @Test
    void takesTheFirstImagesOfEachClassInTurn() {
        assertThat(ProbeImages.choose(labelled(2, 2, 0, 0, 0, 1, 1), 5)).containsExactly(2, 5, 0, 3, 6);
    }

    @Test
    void fillsUpFromTheOtherClassesWhenOneRunsOut() {
        assertThat(ProbeImages.choose(labelled(0, 0, 0, 0, 1), 5)).containsExactly(0, 4, 1, 2, 3);
    }

    @Test
    void takesAllImagesWhenMoreAreAskedFor() {
        assertThat(ProbeImages.choose(labelled(1, 0), 64)).containsExactly(1, 0);
        assertThat(ProbeImages.choose(labelled(), 3)).isEmpty();
        assertThat(ProbeImages.choose(labelled(0), 0)).isEmpty();
    }
}
