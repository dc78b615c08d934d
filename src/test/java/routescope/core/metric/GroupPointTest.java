package routescope.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

class GroupPointTest {

    /** Values from Newcombe 1998, table I (method 3), and by hand. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1",
        "0, 0, 0, 1"
    })
    void boundsASharesInterval(int hits, int of, double low, double high) {
        Wilson interval = Wilson.of(hits, of);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void weighsGroupsInThreeWays() {
        GroupPoint point = new GroupPoint(
                2,
                new int[] {10, 10, 10, 20},
                new int[] {95, 5, 5, 95},
                new int[] {10, 5, 2, 20},
                new int[] {10, 0, 1, 20},
                new double[0][][],
                new double[0][][]);
        assertThat(point.average(GroupPoint.Of.MODEL)).isEqualTo(37.0 / 50);
        assertThat(point.worst(GroupPoint.Of.MODEL)).isEqualTo(0.2);
        assertThat(point.worstGroup(GroupPoint.Of.MODEL)).isEqualTo(2);
        assertThat(point.worstGroup(GroupPoint.Of.COMPARISON)).isEqualTo(1);
        assertThat(point.reweighted(GroupPoint.Of.MODEL)).isCloseTo((95 + 5 * 0.5 + 5 * 0.2 + 95) / 200, within(1e-12));
        assertThat(point.agrees(0)).isTrue();
        assertThat(point.agrees(1)).isFalse();
        assertThat(point.agrees(3)).isTrue();
        assertThat(point.slotShare(true, 0, GroupPoint.PatchKind.SPURIOUS)).isNaN();
    }

    @Test
    void saysNothingOfEmptyGroupsAndOfACnnThatIsNotThere() {
        GroupPoint point = new GroupPoint(
                2,
                new int[] {4, 0, 0, 4},
                new int[4],
                new int[] {4, 0, 0, 1},
                new int[0],
                new double[0][][],
                new double[0][][]);
        assertThat(point.accuracy(GroupPoint.Of.MODEL, 1)).isNaN();
        assertThat(point.worst(GroupPoint.Of.MODEL)).isEqualTo(0.25);
        assertThat(point.worst(GroupPoint.Of.COMPARISON)).isNaN();
        assertThat(point.average(GroupPoint.Of.COMPARISON)).isNaN();
        assertThat(point.reweighted(GroupPoint.Of.MODEL)).isNaN();
    }

    @Test
    void countsSlotsAndGatesByKindOfPatchAndByAgreement() {
        Truth[] truth = {
            Truth.DISCRIMINATIVE,
            Truth.SPURIOUS,
            Truth.IRRELEVANT,
            Truth.SPURIOUS,
            Truth.DISCRIMINATIVE,
            Truth.IRRELEVANT
        };
        Cues cues = new Cues(new int[] {0, 0}, List.of("a", "b"), Cues.Place.OWN_PATCHES);
        PatchSet set = new PatchSet(
                new PatchGrid(1, 3, 1, 1, 1),
                new float[6][1],
                new int[] {0, 1},
                truth,
                new int[6],
                List.of("x", "y"),
                List.of("z"),
                false,
                cues);
        CueTally tally = new CueTally(set, cues, 2, 2);
        int[] picks = {0, 1, 1, 2, 1, 2, 0, 2};
        float[] gates = {0.75f, 0.25f, 0.5f, 0.5f, 1f, 0f, 0.25f, 0.75f};
        for (int image = 0; image < 2; image++) {
            tally.add(image, 0, 1);
            tally.addRouting(image, picks, gates, image * 4);
        }
        GroupPoint point = tally.point(CueTally.sizes(set, cues), true);
        assertThat(point.sizes()).containsExactly(1, 0, 1, 0);
        assertThat(point.right()).containsExactly(1, 0, 0, 0);
        assertThat(point.comparisonRight()).containsExactly(0, 0, 1, 0);
        assertThat(point.slotShare(true, 0, GroupPoint.PatchKind.DISCRIMINATIVE))
                .isEqualTo(0.5);
        assertThat(point.gateShare(true, 0, GroupPoint.PatchKind.DISCRIMINATIVE))
                .isEqualTo(0.75);
        assertThat(point.slotShare(true, 1, GroupPoint.PatchKind.SPURIOUS)).isEqualTo(0.5);
        assertThat(point.gateShare(false, 0, GroupPoint.PatchKind.DISCRIMINATIVE))
                .isEqualTo(1);
        assertThat(point.gateShare(false, 1, GroupPoint.PatchKind.SPURIOUS)).isEqualTo(0.25);
    }
}
