package routescope.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import routescope.core.data.ImageSetConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Framing;
import routescope.core.image.Preparation;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

/**
 * Pictures of the user that join the probe images of an open run, so that every view shows them as it shows those. They are
 * guests: nothing is trained on them or measured with them, no bit of the run depends on them, and a run file does not hold
 * them. Among the images of a {@link Snapshot} they follow the test images; their class is unknown, and what stands in their
 * patches carries their name. What is shown of the probe images may differ in the last bits while guests are beside them, as
 * a product of more rows may round otherwise.
 *
 * @param pictures the pictures, cut as the run's images are; every label is {@link PatchSet#UNKNOWN_LABEL}
 * @param which which images are shown
 */
public record Guests(PatchSet pictures, Which which) {
    /** The most that join the probe images at once: every picture of the run takes a pass over all of them. */
    public static final int MOST = 48;

    /** Which images the views show. */
    public enum Which {
        /** The test images that were chosen as probes. */
        PROBES,
        /** The pictures of the user. */
        GUESTS,
        /** First the probe images, then the pictures of the user. */
        BOTH
    }

    /**
     * Checks the pictures.
     *
     * @throws IllegalArgumentException when there are none or too many, or when one has a label
     */
    public Guests {
        if (pictures.size() < 1 || pictures.size() > MOST) {
            throw new IllegalArgumentException("1 to %d pictures, not %d".formatted(MOST, pictures.size()));
        }
        if (IntStream.range(0, pictures.size()).anyMatch(pictures::labelKnown)) {
            throw new IllegalArgumentException("pictures of the user have no label");
        }
    }

    /**
     * {@return whether the pictures are cut as the images of a run are}
     *
     * @param images images of the run
     */
    public boolean fit(PatchSet images) {
        return !images.signed() && images.grid().equals(pictures.grid());
    }

    /**
     * {@return the images of a run followed by the pictures}
     *
     * @param test images of the run, not modified
     */
    PatchSet after(PatchSet test) {
        List<String> kinds = new ArrayList<>(test.kindNames());
        kinds.addAll(pictures.kindNames());
        int shift = test.kindNames().size();
        float[][] rows = join(test.rows(), pictures.rows());
        Truth[] truth = join(test.truth(), pictures.truth());
        int[] labels = IntStream.concat(Arrays.stream(test.labels()), Arrays.stream(pictures.labels()))
                .toArray();
        int[] kind = IntStream.concat(
                        Arrays.stream(test.kinds()),
                        Arrays.stream(pictures.kinds()).map(one -> one + shift))
                .toArray();
        Cues cues = test.cues();
        return new PatchSet(
                test.grid(),
                rows,
                labels,
                truth,
                kind,
                test.classNames(),
                kinds,
                test.signed(),
                cues == null ? null : cues.followedBy(pictures.size()));
    }

    /**
     * {@return indices of the images to show, into {@link #after}}
     *
     * @param probes indices of the probe images
     * @param test number of images of the run
     */
    int[] shown(int[] probes, int test) {
        int[] own = IntStream.range(test, test + pictures.size()).toArray();
        return switch (which) {
            case PROBES -> probes;
            case GUESTS -> own;
            case BOTH ->
                IntStream.concat(Arrays.stream(probes), Arrays.stream(own)).toArray();
        };
    }

    private static <T> T[] join(T[] first, T[] second) {
        T[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * {@return what must be done to pictures before the models of a run can take them: what was done to its own pictures,
     *     or what fits its patches}
     *
     * @param snapshot a moment of the run
     * @throws RoutescopeException {@code PICTURES_DO_NOT_FIT} when its images are no pictures
     */
    public static Preparation preparation(Snapshot snapshot) {
        if (snapshot.config().data() instanceof ImageSetConfig pictures) {
            return pictures.preparation();
        }
        PatchGrid grid = snapshot.test().grid();
        if (snapshot.test().signed()) {
            throw new RoutescopeException(
                    ErrorCode.PICTURES_DO_NOT_FIT, "its images are patterns of signed numbers, not of pixels");
        }
        return Preparation.fitting(grid, Framing.CROP)
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.PICTURES_DO_NOT_FIT, "its images or their patches are not square"));
    }
}
