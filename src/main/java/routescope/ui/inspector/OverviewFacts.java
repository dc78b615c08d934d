package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import routescope.core.patch.PatchGrid;
import routescope.core.run.Kernels;
import routescope.core.run.Snapshot;

/**
 * What is known of all experts together: a kernel each, and which classes each one serves. Without routers the kernels
 * are those of the neurons.
 *
 * @param snapshot the moment
 */
record OverviewFacts(Snapshot snapshot) {
    /** From this share of a class's images on an expert serves the class. */
    private static final double SERVES = 0.9;

    /** {@return whether there are routers} */
    boolean routed() {
        return kernels().experts() > 0;
    }

    /** {@return how many kernels there are to see} */
    int size() {
        return routed() ? kernels().experts() : kernels().neuronsPerExpert();
    }

    /** {@return {@code [size, d]} the weights of all of them; not to be written into} */
    float[] weights() {
        return routed() ? kernels().routers() : kernels().neurons();
    }

    /** {@return the weights of the model} */
    Kernels kernels() {
        return snapshot.kernels();
    }

    /** {@return how the patches, and so the kernels, are laid out} */
    PatchGrid grid() {
        return snapshot.test().grid();
    }

    /** {@return the names of the classes} */
    List<String> classes() {
        return snapshot.test().classNames();
    }

    /**
     * {@return the share of a class's images whose discriminative patch an expert selects; not-a-number when unknown}
     *
     * @param expert index of the expert
     * @param label index of the class
     */
    double precision(int expert, int label) {
        double[][] byClass = snapshot.latest().routingPrecisionByClass();
        return expert < byClass.length && label < byClass[expert].length ? byClass[expert][label] : Double.NaN;
    }

    /** {@return whether it is known which patch of an image tells its class} */
    boolean isTruthKnown() {
        return snapshot.test().truthKnown();
    }

    /** {@return the names of the classes an expert serves} @param expert its index */
    List<String> served(int expert) {
        List<String> served = new ArrayList<>();
        for (int label = 0; label < classes().size(); label++) {
            if (precision(expert, label) >= SERVES) {
                served.add(classes().get(label));
            }
        }
        return served;
    }

    /** {@return which output a neuron speaks for most} @param neuron its index */
    int output(int neuron) {
        int largest = 0;
        for (int output = 1; output < kernels().outputs(); output++) {
            largest = Math.abs(head(neuron, output)) > Math.abs(head(neuron, largest)) ? output : largest;
        }
        return largest;
    }

    /**
     * {@return the output weight of a neuron}
     *
     * @param neuron its index
     * @param output which output
     */
    float head(int neuron, int output) {
        return kernels().head()[neuron * kernels().outputs() + output];
    }
}
