package routescope.core.spurious;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.data.CueColours;
import routescope.core.data.CueConfig;
import routescope.core.edit.PatchFilters;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Carries interventions out on copies of test images: only the values of patches change, no label and no mark. */
public final class Interventions {
    /** Streams of shuffles, apart from those of the noise of training. */
    private static final long STREAMS = 1L << 41;

    /** Standard deviation of a blur in parts of the patch's side: no stroke is left of a digit. */
    private static final double BLUR = 0.2;

    private final PatchSet set;
    private final Cues cues;
    private final CueConfig config;
    private final Seeds seeds;

    private Interventions(PatchSet set, Cues cues, CueConfig config, Seeds seeds) {
        this.set = set;
        this.cues = cues;
        this.config = config;
        this.seeds = seeds;
    }

    /**
     * {@return the images after an intervention; what it leaves alone is shared with the original}
     *
     * @param set images, not modified
     * @param config how they were made
     * @param intervention what to do
     * @param seeds the root seed of the run
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when it is not possible with these images
     */
    public static PatchSet apply(PatchSet set, CueConfig config, Intervention intervention, Seeds seeds) {
        Cues cues = set.cues();
        if (cues == null || !intervention.isPossible(set)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "\"%s\" is not possible with this cue".formatted(intervention.id()),
                    "Nobody knows where in these images the cue is, or it is no patch of its own.");
        }
        return set.withRows(new Interventions(set, cues, config, seeds).rows(intervention));
    }

    private float[][] rows(Intervention intervention) {
        float[][] rows = set.rows().clone();
        int patches = set.grid().patches();
        for (int image = 0; image < set.size(); image++) {
            UniformRandomProvider random = seeds.stream(Purpose.NOISE, STREAMS + image);
            List<float[]> donors = intervention == Intervention.SWAP ? donors(image) : List.of();
            int next = 0;
            for (int patch = 0; patch < patches; patch++) {
                int row = image * patches + patch;
                Truth truth = set.truth()[row];
                if (intervention == Intervention.MASK) {
                    rows[row] = truth == Truth.DISCRIMINATIVE
                            ? rows[row]
                            : new float[set.grid().patchSize()];
                } else if (truth == Truth.DISCRIMINATIVE && cues.place() == Cues.Place.TRUE_PATCH) {
                    rows[row] = recoloured(rows[row], image, intervention, random);
                } else if (truth == Truth.SPURIOUS) {
                    float[] donor = donors.isEmpty() ? rows[row] : donors.get(next++ % donors.size());
                    rows[row] = changed(rows[row], donor, intervention, random);
                }
            }
        }
        return rows;
    }

    private float[] changed(float[] values, float[] donor, Intervention intervention, UniformRandomProvider random) {
        PatchGrid grid = set.grid();
        return switch (intervention) {
            case REMOVE, MASK -> new float[grid.patchSize()];
            case BLUR -> PatchFilters.blur(values, grid, BLUR * Math.min(grid.patchHeight(), grid.patchWidth()));
            case SHUFFLE -> PatchFilters.shuffle(values, grid, random);
            case SWAP -> donor;
        };
    }

    /** The colour is known from the making, so that the grey digit can be had back. */
    private float[] recoloured(float[] values, int image, Intervention intervention, UniformRandomProvider random) {
        int classes = set.classes();
        int cue = cues.values()[image];
        float[] grey = CueColours.grey(values, cue, classes, config.strength());
        return switch (intervention) {
            case REMOVE -> CueColours.tint(grey, cue, classes, 0);
            case SHUFFLE -> CueColours.tint(grey, random.nextInt(classes), classes, config.strength());
            case SWAP -> CueColours.tint(grey, (cue + 1) % classes, classes, config.strength());
            case BLUR, MASK -> values;
        };
    }

    /** {@return the cue's patches of the next image with the cue of the next class; none when there is no such image} */
    private List<float[]> donors(int image) {
        int wanted = (cues.values()[image] + 1) % cues.names().size();
        for (int other = 1; other < set.size(); other++) {
            int donor = (image + other) % set.size();
            if (cues.values()[donor] == wanted) {
                List<float[]> found = new ArrayList<>();
                for (int patch = 0; patch < set.grid().patches(); patch++) {
                    if (set.truth(donor, patch) == Truth.SPURIOUS) {
                        found.add(set.patch(donor, patch));
                    }
                }
                return found;
            }
        }
        return List.of();
    }
}
