package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import routescope.core.error.RoutescopeException;

class FitSetupTest {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static FitSetup setup(FitEffort effort) {
        Mixture mixture = new Mixture(
                TruthPreset.PARTS_3,
                GateForm.SOFTMAX,
                Activation.LINEAR,
                Activation.TANH,
                4,
                FitPlan.Start.RANDOM,
                true,
                effort);
        return new FitSetup(mixture, 100, 0.1, 3);
    }

    @Test
    void comesBackFromJson() throws JsonProcessingException {
        FitSetup before = setup(new FitEffort(8, 0.1, 1000));
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(before), FitSetup.class))
                .isEqualTo(before);
        assertThat(before.mixture().plan()).isEqualTo(new FitPlan(4, FitPlan.Start.RANDOM, 0.1, 8, true, 1000));
    }

    @Test
    void filesOfBeforeHaveTheUsualEffort() throws JsonProcessingException {
        ObjectNode old = MAPPER.valueToTree(setup(new FitEffort(8, 0.1, 1000)));
        ((ObjectNode) old.get("mixture")).remove("effort");
        assertThat(MAPPER.treeToValue(old, FitSetup.class)).isEqualTo(setup(FitEffort.USUAL));
    }

    @Test
    void refusesEffortsThatWouldNeverEnd() {
        assertThatThrownBy(() -> new FitEffort(0, 0.1, 10)).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> new FitEffort(101, 0.1, 10)).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> new FitEffort(1, Double.NaN, 10)).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> new FitEffort(1, 0.1, 0)).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> new FitPlan(2, FitPlan.Start.NEAR, 0.3, 1, true, Integer.MAX_VALUE))
                .isInstanceOf(RoutescopeException.class);
    }
}
