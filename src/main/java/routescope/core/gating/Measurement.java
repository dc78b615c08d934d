package routescope.core.gating;

import java.util.List;

/**
 * A sweep with those of its fits that are done.
 *
 * @param sweep which fits
 * @param outcomes what they gave, in the order of the cells
 */
public record Measurement(RateSweep sweep, List<RateSweep.Outcome> outcomes) {

    /** Takes a copy of the list. */
    public Measurement {
        outcomes = List.copyOf(outcomes);
    }

    /** {@return how many fits ended in a poor local minimum} */
    public long poor() {
        double variance = sweep.truth().variance();
        return outcomes.stream()
                .filter(outcome -> sweep.isPoor(outcome, variance))
                .count();
    }

    /** {@return the line of a measure} @param measure what is measured */
    public Slope line(RateSweep.Measure measure) {
        return Slope.of(outcomes, measure);
    }

    /** {@return the line of a measure at the half of the values nearest to the limit} @param measure what is measured */
    public Slope end(RateSweep.Measure measure) {
        return Slope.of(Slope.end(sweep, outcomes), measure);
    }

    /** {@return what a measure is compared with} @param measure what is measured */
    public List<RateReference> references(RateSweep.Measure measure) {
        return RateReference.of(sweep).stream()
                .filter(reference -> reference.measure() == measure)
                .toList();
    }
}
