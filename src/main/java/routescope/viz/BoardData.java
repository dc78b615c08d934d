package routescope.viz;

import org.jspecify.annotations.Nullable;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.run.PhaseMoment;
import routescope.core.run.ProbePhase;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.core.train.Knobs;
import routescope.core.train.Phase;

/**
 * What the routing board shows of one moment of a run.
 *
 * @param test the images the probe images are taken from
 * @param routing what routers and experts do with them
 * @param step updates done so far, printed with the picture
 * @param knobs what a person has frozen, knocked out or chosen by hand
 * @param moment where within a step the run stands, null unless it came here phase by phase
 */
public record BoardData(
        PatchSet test,
        ProbeRouting routing,
        int step,
        Knobs knobs,
        @Nullable PhaseMoment moment) {

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
                snapshot.timeline().knobs(),
                snapshot.phase());
    }

    /** {@return whether a person chose the patches of an expert} @param probe index of the probe image @param expert its index */
    public boolean isByHand(int probe, int expert) {
        return knobs.override(routing.images()[probe], expert).isPresent();
    }

    /**
     * {@return whether the result of a phase is shown: within a step nothing of what is still to come}
     *
     * @param phase any phase
     */
    public boolean knows(Phase phase) {
        return moment == null || moment.knows(phase);
    }

    /** {@return whether a step is half done, so that its last phase decides what is shown} */
    public boolean withinStep() {
        return moment != null && moment.done() != Phase.UPDATE;
    }

    /**
     * {@return what the maps show: within a step the quantity of the phase carried out last}
     *
     * @param chosen what people chose, for all other moments
     */
    public Quantity quantity(Quantity chosen) {
        if (moment == null) {
            return chosen;
        }
        return switch (moment.done()) {
            case DRAW_BATCH -> Quantity.NOTHING;
            case SCORE, SELECT -> Quantity.SCORE;
            case GATE -> Quantity.GATE;
            case EXPERT -> Quantity.ACTIVATION;
            case POOL, LOSS -> Quantity.CONTRIBUTION;
            case GRADIENT -> Quantity.SCORE_GRADIENT;
            case UPDATE -> chosen;
        };
    }

    /**
     * {@return the value of a patch on the map of an expert; not-a-number when it has none}
     *
     * @param quantity what is asked for
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public double value(Quantity quantity, int probe, int patch, int expert) {
        return switch (quantity) {
            case GATE -> routing.gate(probe, patch, expert);
            case SCORE -> aboveCut(probe, patch, expert);
            case NOTHING -> Double.NaN;
            case ACTIVATION, CONTRIBUTION, SCORE_GRADIENT ->
                moment == null
                        ? Double.NaN
                        : phaseValue(moment.probe(), quantity, new CellRef(probe, CellRef.Part.EXPERT, expert, patch));
        };
    }

    private double phaseValue(ProbePhase phase, Quantity quantity, CellRef cell) {
        if (quantity == Quantity.SCORE_GRADIENT) {
            return phase.scoreGradient(cell.probe(), cell.patch(), cell.expert());
        }
        // A CNN has one expert that takes every patch in its order.
        int slot = experts() == 0 ? cell.patch() : routing.slot(cell.probe(), cell.patch(), cell.expert());
        if (slot < 0) {
            return Double.NaN;
        }
        return quantity == Quantity.ACTIVATION
                ? phase.activationSum(cell.probe(), cell.expert(), slot)
                : phase.contribution(cell.probe(), cell.expert(), slot);
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

    /** {@return whether the class of a probe image is known: not of a picture of the user} @param probe its index */
    public boolean labelKnown(int probe) {
        return test.labelKnown(routing.images()[probe]);
    }

    /** {@return whether pictures of the user are among the images: they come last} */
    public boolean hasGuests() {
        return probes() > 0 && !labelKnown(probes() - 1);
    }

    /** {@return the name of a picture of the user} @param probe its index */
    public String guestName(int probe) {
        return test.kind(routing.images()[probe], 0);
    }

    /**
     * {@return the class of a probe image, negative when it is unknown}
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
     * {@return the probability printed beside a probe image: of class 1 of two classes, of the true class of more, of
     *     the predicted one where the true one is unknown}
     *
     * @param probe its index
     */
    public double probability(int probe) {
        int shown = routing.classes() == 2 ? 1 : labelKnown(probe) ? label(probe) : routing.predicted(probe);
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
