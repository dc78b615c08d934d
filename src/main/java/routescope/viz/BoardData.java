package routescope.viz;

import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.core.train.Knobs;

/**
 * What the routing board shows of one moment of a run.
 *
 * @param test the images the probe images are taken from
 * @param routing what routers and experts do with them
 * @param step updates done so far, printed with the picture
 * @param knobs what a person has frozen, knocked out or chosen by hand
 */
public record BoardData(PatchSet test, ProbeRouting routing, int step, Knobs knobs) {

    /**
     * {@return the board's part of a snapshot}
     *
     * @param snapshot one moment of a run
     */
    public static BoardData of(Snapshot snapshot) {
        return new BoardData(
                snapshot.test(),
                snapshot.probe(),
                snapshot.position().step(),
                snapshot.timeline().knobs());
    }

    /** {@return whether a person chose the patches of an expert} @param probe index of the probe image @param expert its index */
    public boolean isByHand(int probe, int expert) {
        return knobs.override(routing.images()[probe], expert).isPresent();
    }

    /** {@return how the images are cut} */
    public PatchGrid grid() {
        return test.grid();
    }

    /** {@return k; 0 without routers} */
    public int experts() {
        return routing.experts();
    }

    /** {@return the number of probe images} */
    public int probes() {
        return routing.size();
    }

    /**
     * {@return the class of a probe image}
     *
     * @param probe its index
     */
    public int label(int probe) {
        return test.labels()[routing.images()[probe]];
    }

    /**
     * {@return what is true of a patch of a probe image}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     */
    public Truth truth(int probe, int patch) {
        return test.truth(routing.images()[probe], patch);
    }

    /**
     * {@return the probability printed beside a probe image: of class 1 of two classes, of the true class of more}
     *
     * @param probe its index
     */
    public double probability(int probe) {
        int shown = routing.classes() == 2 ? 1 : label(probe);
        return routing.probabilities()[probe * routing.classes() + shown];
    }

    /**
     * {@return how far a router's score lies above the cut, the score of the expert's last selected patch}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public double aboveCut(int probe, int patch, int expert) {
        return (double) routing.score(probe, patch, expert) - routing.cut(probe, expert);
    }

    /**
     * {@return the share of a patch in the logit}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     */
    public double contribution(int probe, int patch) {
        return routing.contributions()[probe * routing.patches() + patch];
    }
}
