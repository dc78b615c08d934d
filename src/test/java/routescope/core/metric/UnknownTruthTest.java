package routescope.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pictures of which nobody knows the patch that matters: no number may pretend to know it. */
class UnknownTruthTest {
    private static final int[] PICKS = {0, 2};
    private static final float[] GATES = {1, 1};

    @Test
    void measuresNothingOfPatchesNobodyKnows() {
        RoutingTally tally = new RoutingTally(4, 2, 1, 2);
        tally.add(0, -1, PICKS, GATES, 0);
        tally.add(1, -1, PICKS, GATES, 0);
        assertThat(tally.precision()).containsOnly(Double.NaN);
        assertThat(tally.precisionByClass()[1]).containsOnly(Double.NaN);
        assertThat(tally.gateMass()).containsOnly(Double.NaN);
        assertThat(tally.reached()).isNaN();
        assertThat(tally.selectedOnDiscriminative()).isNaN();
        assertThat(tally.maxGateRate()).containsOnly(Double.NaN);
        assertThat(tally.maxGateExpert()).containsOnly(-1);
        assertThat(tally.discarded()).isEqualTo(0.5);
    }

    @Test
    void countsOnlyClassesWhosePatchIsKnown() {
        RoutingTally tally = new RoutingTally(4, 2, 1, 2);
        tally.add(0, 2, PICKS, GATES, 0);
        tally.add(0, -1, PICKS, GATES, 0);
        assertThat(tally.precisionByClass()[1]).containsExactly(1.0, Double.NaN);
        assertThat(tally.maxGateExpert()).containsExactly(1, -1);
    }
}
