package routescope.core.spurious;

import routescope.core.metric.GroupPoint;

/**
 * What an intervention does to the answers.
 *
 * @param intervention what was done
 * @param images test images
 * @param flips images whose predicted class changed, of the model
 * @param comparisonFlips the same of the CNN beside it, -1 without one
 * @param groups how the groups fare after it
 */
public record InterventionResult(
        Intervention intervention, int images, int flips, int comparisonFlips, GroupPoint groups) {

    /** {@return share of the images whose predicted class changed} @param of which model */
    public double flipRate(GroupPoint.Of of) {
        int count = of == GroupPoint.Of.MODEL ? flips : comparisonFlips;
        return count < 0 || images == 0 ? Double.NaN : (double) count / images;
    }
}
