package routescope.core.train;

import java.util.List;

/**
 * A person's choice in place of a router's: which patches of one test image an expert takes.
 *
 * @param image index among the test images
 * @param expert index of the expert
 * @param patches {@code [l]} the patches taken, each once, in ascending order
 */
public record RoutingOverride(int image, int expert, List<Integer> patches) {

    /** Puts the patches into order. */
    public RoutingOverride {
        patches = patches.stream().sorted().distinct().toList();
    }
}
