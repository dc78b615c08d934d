package routescope.core.run;

/**
 * What the phases of a step make of the probe images, beyond {@link ProbeRouting}. Arrays are row-major with the shapes
 * given; nobody writes into them. Slots are those of {@code ProbeRouting.selected}; a CNN counts as one expert that takes
 * every patch in its order.
 *
 * @param experts k, 1 for a CNN
 * @param selectedPatches l, n for a CNN
 * @param neurons neurons of each expert
 * @param activations {@code [probes, experts, l, neurons]} ReLU of each neuron on each selected patch
 * @param contributions {@code [probes, experts, l]} share of each selected patch, through one expert, in the shown logit
 * @param losses {@code [probes]} loss of each image, in nats; not-a-number where its class is unknown
 * @param scoreGradients {@code [probes, patches, experts]} gradient of an image's own loss on each router score; in the
 *     router stage of the separate recipe, of the linear loss there; not-a-number where the class is unknown; empty for a CNN
 */
public record ProbePhase(
        int experts,
        int selectedPatches,
        int neurons,
        float[] activations,
        float[] contributions,
        float[] losses,
        float[] scoreGradients) {

    /**
     * {@return the activation of a neuron on a selected patch}
     *
     * @param probe index of the probe image
     * @param expert index of the expert
     * @param slot 0..l-1
     * @param neuron its index within the expert
     */
    public float activation(int probe, int expert, int slot, int neuron) {
        return activations[place(probe, expert, slot) * neurons + neuron];
    }

    /**
     * {@return the activations of all neurons of an expert on a selected patch, added up}
     *
     * @param probe index of the probe image
     * @param expert index of the expert
     * @param slot 0..l-1
     */
    public double activationSum(int probe, int expert, int slot) {
        double sum = 0;
        for (int neuron = 0; neuron < neurons; neuron++) {
            sum += activation(probe, expert, slot, neuron);
        }
        return sum;
    }

    /**
     * {@return the share of a selected patch, through one expert, in the shown logit}
     *
     * @param probe index of the probe image
     * @param expert index of the expert
     * @param slot 0..l-1
     */
    public float contribution(int probe, int expert, int slot) {
        return contributions[place(probe, expert, slot)];
    }

    /**
     * {@return the gradient of the image's loss on the score a router gives a patch}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public float scoreGradient(int probe, int patch, int expert) {
        int patches = scoreGradients.length / losses.length / experts;
        return scoreGradients[(probe * patches + patch) * experts + expert];
    }

    private int place(int probe, int expert, int slot) {
        return (probe * experts + expert) * selectedPatches + slot;
    }
}
