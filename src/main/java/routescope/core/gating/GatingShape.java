package routescope.core.gating;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * What a mixture looks like, without its numbers. Its parameters stand in one array: for every expert
 * {@code beta_1[d], beta_0, a[d], b}, then the temperature of a dense-to-sparse gate, or for every group of a hierarchical
 * gate {@code weights[d], bias}.
 *
 * @param gate how experts are weighed
 * @param router what a dense-to-sparse gate puts over beta_1 x; LINEAR for the other gates
 * @param expert the experts: expert(a x + b), without an output weight, which would be a flat direction of its own (3(d)
 *     note 4)
 * @param groups groups of a hierarchical gate, 1 for the others
 * @param experts experts in all; in a hierarchical gate every group has the same number
 * @param inputs d, the length of x
 */
public record GatingShape(GateForm gate, Activation router, Activation expert, int groups, int experts, int inputs) {
    private static final int MOST = 64;

    /** Losses try every way of matching groups. */
    private static final int MOST_GROUPS = 6;

    /**
     * Checks that the parts go together.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when they do not
     */
    public GatingShape {
        check(
                experts >= 1 && experts <= MOST,
                experts + " experts are too few or too many",
                "Choose 1 to " + MOST + ".");
        check(inputs >= 1 && inputs <= MOST, inputs + " inputs are too few or too many", "Choose 1 to " + MOST + ".");
        check(
                gate == GateForm.HIERARCHICAL
                        ? groups >= 1 && groups <= MOST_GROUPS && experts % groups == 0
                        : groups == 1,
                experts + " experts do not make " + groups + " equal groups",
                "Give every group of a hierarchical gate the same number of experts; other gates have no groups.");
        check(
                gate == GateForm.DENSE_TO_SPARSE || router == Activation.LINEAR,
                "Only the dense-to-sparse gate has an activated router",
                "Choose the linear router.");
    }

    private static void check(boolean holds, String what, String hint) {
        if (!holds) {
            throw new RoutescopeException(ErrorCode.SETTING_OUT_OF_RANGE, what, hint);
        }
    }

    /**
     * {@return a plain softmax mixture}
     *
     * @param expert the experts
     * @param experts how many
     * @param inputs length of x
     */
    public static GatingShape softmax(Activation expert, int experts, int inputs) {
        return new GatingShape(GateForm.SOFTMAX, Activation.LINEAR, expert, 1, experts, inputs);
    }

    /**
     * {@return the same with another number of experts}
     *
     * @param count experts in all
     */
    public GatingShape withExperts(int count) {
        return new GatingShape(gate, router, expert, groups, count, inputs);
    }

    /** {@return experts in each group} */
    public int expertsInGroup() {
        return experts / groups;
    }

    /** {@return parameters of one expert with its gate} */
    public int stride() {
        return 2 * inputs + 2;
    }

    /** {@return the number of parameters} */
    public int parameters() {
        return switch (gate) {
            case SOFTMAX -> experts * stride();
            case DENSE_TO_SPARSE -> experts * stride() + 1;
            case HIERARCHICAL -> experts * stride() + groups * (inputs + 1);
        };
    }

    /** {@return where beta_1 of an expert begins} */
    public int gateWeights(int expert) {
        return expert * stride();
    }

    /** {@return where beta_0 of an expert stands} */
    public int gateBias(int expert) {
        return expert * stride() + inputs;
    }

    /** {@return where a of an expert begins} */
    public int expertWeights(int expert) {
        return expert * stride() + inputs + 1;
    }

    /** {@return where b of an expert stands} */
    public int expertBias(int expert) {
        return expert * stride() + 2 * inputs + 1;
    }

    /** {@return where the temperature stands, -1 without one} */
    public int temperature() {
        return gate == GateForm.DENSE_TO_SPARSE ? experts * stride() : -1;
    }

    /** {@return where the gate weights of a group begin; its bias follows them} */
    public int groupWeights(int group) {
        return experts * stride() + group * (inputs + 1);
    }

    /** {@return where the gate bias of a group stands} */
    public int groupBias(int group) {
        return groupWeights(group) + inputs;
    }
}
