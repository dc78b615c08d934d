package routescope.core.train;

/**
 * Why the guard stopped a run. The weights are those of {@code step}: the last step whose loss was good.
 *
 * @param step updates done at the last good step
 * @param loss the loss that followed it: not-a-number, infinite or exploded
 * @param comparison whether it was the loss of the CNN beside the mixture
 */
public record Divergence(int step, double loss, boolean comparison) {}
