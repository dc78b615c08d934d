package routescope.core.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

/**
 * Makes changed copies of images. Rows that no change touches are shared with the original; none is ever written into.
 * What is true of a patch goes with it when it is moved, doubled or swapped; an erased patch is irrelevant where the
 * truth is known; blurred, painted and rotated ones stay what they were.
 */
public final class EditBench {
    private static final double MOST_SIGMA = 1000;

    private final PatchSet set;
    private final Donors donors;
    private final float[][] rows;
    private final Truth[] truth;
    private final int[] kinds;

    private EditBench(PatchSet set, Donors donors, int image) {
        this.set = set;
        this.donors = donors;
        int patches = set.grid().patches();
        rows = Arrays.copyOfRange(set.rows(), image * patches, (image + 1) * patches);
        truth = Arrays.copyOfRange(set.truth(), image * patches, (image + 1) * patches);
        kinds = Arrays.copyOfRange(set.kinds(), image * patches, (image + 1) * patches);
    }

    /**
     * {@return the test image and its changed copy, as a set of two}
     *
     * @param donors the test images, and where patches are taken from
     * @param image index of the test image
     * @param edits what is done to the copy, in this order
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when a change cannot be made
     */
    static PatchSet pair(Donors donors, int image, List<PatchEdit> edits) {
        List<EditBench> both =
                List.of(new EditBench(donors.test(), donors, image), new EditBench(donors.test(), donors, image));
        edits.forEach(both.get(1)::apply);
        int label = donors.test().labels()[image];
        return join(donors.test(), both, new int[] {label, label});
    }

    /**
     * {@return a changed copy of every image of a set}
     *
     * @param donors the test images, and where patches are taken from
     * @param edits what is done to each of them
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when a change cannot be made
     */
    public static PatchSet all(Donors donors, IntFunction<List<PatchEdit>> edits) {
        PatchSet test = donors.test();
        List<EditBench> images = new ArrayList<>();
        for (int image = 0; image < test.size(); image++) {
            EditBench bench = new EditBench(test, donors, image);
            edits.apply(image).forEach(bench::apply);
            images.add(bench);
        }
        return join(test, images, test.labels());
    }

    /**
     * {@return an image, then copies of it of which each has another patch erased}
     *
     * @param set the image's set
     * @param image its index
     */
    public static PatchSet occlusions(PatchSet set, int image) {
        Donors none = new Donors(set, null);
        List<EditBench> images = new ArrayList<>();
        images.add(new EditBench(set, none, image));
        for (int patch = 0; patch < set.grid().patches(); patch++) {
            EditBench bench = new EditBench(set, none, image);
            bench.apply(new PatchEdit.Erase(patch));
            images.add(bench);
        }
        int[] labels = new int[images.size()];
        Arrays.fill(labels, set.labels()[image]);
        return join(set, images, labels);
    }

    /**
     * {@return some images of a set, as a set of their own}
     *
     * @param set the images, whose rows are shared
     * @param images indices into it
     */
    public static PatchSet take(PatchSet set, int... images) {
        Donors none = new Donors(set, null);
        List<EditBench> taken = new ArrayList<>();
        int[] labels = new int[images.length];
        for (int i = 0; i < images.length; i++) {
            taken.add(new EditBench(set, none, images[i]));
            labels[i] = set.labels()[images[i]];
        }
        return join(set, taken, labels);
    }

    private static PatchSet join(PatchSet like, List<EditBench> images, int[] labels) {
        int patches = like.grid().patches();
        float[][] rows = new float[images.size() * patches][];
        Truth[] truth = new Truth[rows.length];
        int[] kinds = new int[rows.length];
        for (int image = 0; image < images.size(); image++) {
            EditBench bench = images.get(image);
            System.arraycopy(bench.rows, 0, rows, image * patches, patches);
            System.arraycopy(bench.truth, 0, truth, image * patches, patches);
            System.arraycopy(bench.kinds, 0, kinds, image * patches, patches);
        }
        return new PatchSet(
                like.grid(), rows, labels, truth, kinds, like.classNames(), like.kindNames(), like.signed(), null);
    }

    private void apply(PatchEdit edit) {
        check(edit);
        PatchGrid grid = set.grid();
        int patch = edit.patch();
        switch (edit.kind()) {
            case ERASE -> erase(patch);
            case BLUR -> rows[patch] = PatchFilters.blur(rows[patch], grid, ((PatchEdit.Blur) edit).sigma());
            case PAINT -> rows[patch] = PatchFilters.paint(rows[patch], grid, ((PatchEdit.Paint) edit).strokes());
            case SWAP -> swap(patch, ((PatchEdit.Swap) edit).donor());
            case MOVE -> exchange(patch, ((PatchEdit.Move) edit).to());
            case DUPLICATE -> duplicate(patch, ((PatchEdit.Duplicate) edit).to());
            case ROTATE -> rows[patch] = PatchFilters.rotate(rows[patch], grid, ((PatchEdit.Rotate) edit).turns());
        }
    }

    private void erase(int patch) {
        rows[patch] = new float[set.grid().patchSize()];
        truth[patch] = truth[patch] == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.IRRELEVANT;
    }

    private void swap(int patch, Donor donor) {
        PatchSet from = donors.set(donor);
        rows[patch] = from.patch(donor.image(), donor.patch());
        truth[patch] = from.truth(donor.image(), donor.patch());
        int kind = set.kindNames().indexOf(from.kind(donor.image(), donor.patch()));
        kinds[patch] = kind < 0 ? kinds[patch] : kind;
    }

    private void exchange(int patch, int to) {
        float[] values = rows[patch];
        Truth known = truth[patch];
        int kind = kinds[patch];
        duplicate(to, patch);
        rows[to] = values;
        truth[to] = known;
        kinds[to] = kind;
    }

    private void duplicate(int patch, int to) {
        rows[to] = rows[patch];
        truth[to] = truth[patch];
        kinds[to] = kinds[patch];
    }

    private void check(PatchEdit edit) {
        int other = edit instanceof PatchEdit.Move move
                ? move.to()
                : edit instanceof PatchEdit.Duplicate twice ? twice.to() : edit.patch();
        int patches = set.grid().patches();
        if (Math.min(edit.patch(), other) < 0 || Math.max(edit.patch(), other) >= patches) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "There is no patch %d or no patch %d in this image".formatted(edit.patch(), other),
                    "Patches are numbered from 0 to %d.".formatted(patches - 1));
        }
        if (edit instanceof PatchEdit.Blur blur && !(blur.sigma() > 0 && blur.sigma() <= MOST_SIGMA)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A blur of %s pixels cannot be made".formatted(blur.sigma()),
                    "It lies above 0 and is at most %s.".formatted(MOST_SIGMA));
        }
        edit.kind().obstacle(set).ifPresent(EditBench::refuse);
    }

    private static void refuse(Obstacle obstacle) {
        throw new RoutescopeException(
                ErrorCode.SETTING_OUT_OF_RANGE,
                switch (obstacle) {
                    case NO_PICTURE -> "These patches are vectors of numbers, no pictures";
                    case NOT_SQUARE -> "These patches are not square and do not fit when turned";
                    case ONE_PATCH -> "These images have one patch only";
                },
                "Erase the patch or swap it with one of another image.");
    }
}
