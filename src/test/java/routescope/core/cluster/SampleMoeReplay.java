package routescope.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import routescope.core.model.GoldenCase;
import routescope.core.model.Npy;

/** Replays reference trajectories of kind sample-moe, computed in float64 with automatic differentiation. */
public final class SampleMoeReplay {
    private static final double TOLERANCE = 1e-4;

    private SampleMoeReplay() {}

    /** Fails where a trajectory differs from the reference. */
    public static void replay(GoldenCase golden) throws IOException {
        Reading reading = golden.word("mode").equals("paper") ? Reading.PAPER : Reading.RELEASED_CODE;
        MixtureShape shape = new MixtureShape(
                golden.number("experts"),
                golden.number("filters_per_expert") / reading.outputs(),
                golden.number("d"),
                Activation.valueOf(golden.word("activation").toUpperCase(java.util.Locale.ROOT)),
                reading);
        ClusterSet set = set(golden);
        SampleMixture mixture = new SampleMixture(
                shape,
                set.patches(),
                new MixtureWeights(
                        golden.array("experts0").floats(),
                        golden.array("expert_bias0").floats(),
                        golden.array("router0").floats()));
        MixturePass pass = new MixturePass(shape, set);
        ClusterTrainingConfig training = new ClusterTrainingConfig(
                golden.number("steps"),
                golden.json().get("expert_rate").asDouble(),
                golden.json().get("router_rate").asDouble(),
                Normalisation.PER_EXPERT,
                ClusterTrainingConfig.Noise.FRESH,
                0,
                false,
                0);
        float[] noise = golden.array("routing_noise").floats();
        double[] losses = golden.array("loss_per_step").values();
        double[] entropies = golden.array("dispatch_entropy_per_step").values();
        int size = set.size() * shape.experts();
        for (int step = 0; step < training.epochs(); step++) {
            mixture.route(pass, Arrays.copyOfRange(noise, step * size, (step + 1) * size));
            mixture.forward(pass);
            assertThat(mixture.loss(pass))
                    .as("loss of step %d", step)
                    .isCloseTo(losses[step], within(TOLERANCE * losses[step]));
            int clusters = golden.number("clusters");
            assertThat(DispatchEntropy.of(pass.load(clusters), clusters))
                    .as("dispatch entropy of step %d", step)
                    .isCloseTo(entropies[step], within(1e-12));
            mixture.gradient(pass, 0);
            if (step == 0) {
                checkFirstStep(golden, pass);
            }
            mixture.update(pass, training);
        }
        assertMoved("experts", golden, mixture.weights().experts());
        assertMoved("expert_bias", golden, mixture.weights().biases());
        assertMoved("router", golden, mixture.weights().router());
    }

    private static ClusterSet set(GoldenCase golden) throws IOException {
        int[] y = golden.array("y").ints();
        byte[] labels = new byte[y.length];
        for (int i = 0; i < y.length; i++) {
            labels[i] = (byte) Math.max(0, y[i]);
        }
        PatchKind[] kinds = new PatchKind[y.length * golden.number("patches")];
        Arrays.fill(kinds, PatchKind.RANDOM);
        return new ClusterSet(
                golden.number("patches"),
                golden.number("d"),
                golden.array("x").floats(),
                labels,
                golden.array("cluster").ints(),
                kinds);
    }

    private static void checkFirstStep(GoldenCase golden, MixturePass pass) throws IOException {
        assertThat(pass.winners())
                .as("step0_selected")
                .containsExactly(golden.array("step0_selected").ints());
        float[] combined = pass.combined();
        double[] output = new double[combined.length];
        for (int i = 0; i < output.length; i++) {
            output[i] = combined[i];
        }
        if (pass.shape().reading() == Reading.RELEASED_CODE) {
            softmax(output);
        }
        assertClose("step0_output", golden.array("step0_output"), output);
        assertClose("step0_grad_experts", golden.array("step0_grad_experts"), pass.expertGradient());
        assertClose("step0_grad_router", golden.array("step0_grad_router"), pass.routerGradient());
    }

    private static void softmax(double[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            double first = 1 / (1 + Math.exp(pairs[i + 1] - pairs[i]));
            pairs[i] = first;
            pairs[i + 1] = 1 - first;
        }
    }

    private static void assertClose(String name, Npy reference, double[] ours) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < ours.length; i++) {
            difference += Math.pow(ours[i] - reference.values()[i], 2);
            norm += Math.pow(reference.values()[i], 2);
        }
        assertThat(ours).as(name).hasSize(reference.values().length);
        assertThat(Math.sqrt(difference)).as(name).isLessThanOrEqualTo(TOLERANCE * Math.sqrt(norm));
    }

    private static void assertMoved(String name, GoldenCase golden, float[] end) throws IOException {
        double[] start = golden.array(name + "0").values();
        double[] referenceEnd = golden.array(name + "_end").values();
        double difference = 0;
        double moved = 0;
        for (int i = 0; i < start.length; i++) {
            double reference = referenceEnd[i] - start[i];
            difference += Math.pow(end[i] - start[i] - reference, 2);
            moved += reference * reference;
        }
        assertThat(Math.sqrt(difference))
                .as("displacement of " + name)
                .isLessThanOrEqualTo(TOLERANCE * Math.sqrt(moved));
    }
}
