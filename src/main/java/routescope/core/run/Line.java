package routescope.core.run;

import routescope.core.train.Knobs;

/**
 * A stretch of training under one setting of the knobs. Lines form a tree: each begins at a step of its parent, with the
 * parent's weights and with other knobs. Together with the configuration this determines every bit of every step.
 *
 * @param id number of the line, 0 for the first one; never used twice in a run
 * @param parent number of the line it begins on, -1 for the first one
 * @param start step at which it begins; 0 for the first one
 * @param end furthest step reached on it, at least {@code start}
 * @param knobs what is in force from {@code start} on
 */
public record Line(int id, int parent, int start, int end, Knobs knobs) {

    /** {@return the same with another furthest step} @param step the step */
    public Line reaching(int step) {
        return new Line(id, parent, start, step, knobs);
    }
}
