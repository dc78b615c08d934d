package routescope.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

class EditedImageTest {
    private static final int IMAGES = 4;

    /** Random images: square patches of pixels in grey and colour, and signed vectors. */
    static Stream<PatchSet> sets() {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, 24).mapToObj(i -> set(random, i % 3 == 1 ? 3 : 1, i % 3 == 2, true));
    }

    static Stream<PatchSet> pictures() {
        return sets().filter(set -> !set.signed());
    }

    private static PatchSet set(SplittableRandom random, int channels, boolean signed, boolean square) {
        int height = 1 + random.nextInt(7);
        int width = square ? height : height + 1;
        PatchGrid grid = new PatchGrid(1 + random.nextInt(4), 2 + random.nextInt(4), height, width, channels);
        float[][] rows = new float[IMAGES * grid.patches()][grid.patchSize()];
        Truth[] truth = new Truth[rows.length];
        int[] kinds = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < grid.patchSize(); i++) {
                rows[row][i] = (float) (signed ? random.nextDouble(-3, 3) : random.nextDouble(0.01, 1));
            }
            truth[row] = row % grid.patches() == 1 ? Truth.DISCRIMINATIVE : Truth.IRRELEVANT;
            kinds[row] = random.nextInt(3);
        }
        return new PatchSet(
                grid,
                rows,
                new int[] {0, 1, 0, 1},
                truth,
                kinds,
                List.of("no", "yes"),
                List.of("a", "b", "c"),
                signed,
                null);
    }

    private static List<float[]> copyOf(PatchSet set) {
        return Stream.of(set.rows()).map(float[]::clone).toList();
    }

    private static PatchSet pair(PatchSet set, PatchEdit... edits) {
        EditedImage image = EditedImage.of(2);
        for (PatchEdit edit : edits) {
            image = image.with(edit);
        }
        return image.pair(new Donors(set, set));
    }

    private static void isOriginal(PatchSet pair) {
        for (int patch = 0; patch < pair.grid().patches(); patch++) {
            assertThat(pair.patch(1, patch)).isEqualTo(pair.patch(0, patch));
            assertThat(pair.truth(1, patch)).isEqualTo(pair.truth(0, patch));
            assertThat(pair.kind(1, patch)).isEqualTo(pair.kind(0, patch));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void setsAllValuesToZeroWhenErased(PatchSet set) {
        PatchSet pair = pair(set, new PatchEdit.Erase(1));

        assertThat(pair.patch(1, 1)).containsOnly(0f);
        assertThat(pair.patch(0, 1)).isEqualTo(set.patch(2, 1)).doesNotContain(0f);
        assertThat(pair.patch(1, 0)).isEqualTo(set.patch(2, 0));
        assertThat(pair.truth(1, 1)).isEqualTo(Truth.IRRELEVANT);
        assertThat(pair.discriminativePatch(0)).isEqualTo(1);
        assertThat(pair.labels()).containsExactly(0, 0);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isTheSameAfterFourQuarters(PatchSet set) {
        PatchEdit quarter = new PatchEdit.Rotate(1, 1);

        isOriginal(pair(set, quarter, quarter, quarter, quarter));
        isOriginal(pair(set, quarter, new PatchEdit.Rotate(1, -1)));
        isOriginal(pair(set, quarter, new PatchEdit.Rotate(1, 3)));
    }

    @Test
    void turnsClockwise() {
        PatchSet set = new PatchSet(
                new PatchGrid(1, 1, 2, 2, 1),
                new float[][] {{0.1f, 0.2f, 0.3f, 0.4f}},
                new int[] {0},
                new Truth[] {Truth.UNKNOWN},
                new int[] {0},
                List.of("a", "b"),
                List.of("x"),
                false,
                null);

        PatchSet pair = EditedImage.of(0).with(new PatchEdit.Rotate(0, 1)).pair(new Donors(set, null));

        assertThat(pair.patch(1, 0)).containsExactly(0.3f, 0.1f, 0.4f, 0.2f);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isTheSameWhenMovedTwice(PatchSet set) {
        int last = set.grid().patches() - 1;
        PatchEdit move = new PatchEdit.Move(0, last);

        PatchSet once = pair(set, move);
        assertThat(once.patch(1, last)).isEqualTo(set.patch(2, 0));
        assertThat(once.patch(1, 0)).isEqualTo(set.patch(2, last));
        isOriginal(pair(set, move, move));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void takesTruthAndKindAlong(PatchSet set) {
        PatchSet moved = pair(set, new PatchEdit.Move(1, 0));
        assertThat(moved.discriminativePatch(1)).isZero();
        assertThat(moved.kind(1, 0)).isEqualTo(set.kind(2, 1));

        PatchSet twice = pair(set, new PatchEdit.Duplicate(1, 0));
        assertThat(twice.patch(1, 0)).isEqualTo(set.patch(2, 1));
        assertThat(twice.patch(1, 1)).isEqualTo(set.patch(2, 1));
        assertThat(twice.truth(1, 0)).isEqualTo(Truth.DISCRIMINATIVE);

        PatchSet swapped = pair(set, new PatchEdit.Swap(0, new Donor(true, 3, 1)));
        assertThat(swapped.patch(1, 0)).isEqualTo(set.patch(3, 1));
        assertThat(swapped.truth(1, 0)).isEqualTo(Truth.DISCRIMINATIVE);
        assertThat(swapped.kind(1, 0)).isEqualTo(set.kind(3, 1));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void givesTheSameBitsWhenUndoneAndLeavesTheOriginalAlone(PatchSet set) {
        List<float[]> before = copyOf(set);
        Donors donors = new Donors(set, set);
        EditedImage image = EditedImage.of(2);
        List<List<float[]>> states = new ArrayList<>();
        List<PatchEdit> edits = new ArrayList<>(List.of(
                new PatchEdit.Erase(0),
                new PatchEdit.Move(0, 1),
                new PatchEdit.Duplicate(1, 0),
                new PatchEdit.Swap(1, new Donor(false, 0, 0))));
        if (!set.signed()) {
            edits.add(new PatchEdit.Blur(1, 1.3));
            edits.add(new PatchEdit.Paint(
                    0, List.of(new Stroke(List.of(0.0, 3.0), List.of(0.0, 2.0), 1, Ink.grey(0.4)))));
            edits.add(new PatchEdit.Rotate(0, 1));
        }
        Collections.shuffle(edits, new java.util.Random(set.grid().patchSize()));
        for (PatchEdit edit : edits) {
            states.add(copyOf(image.pair(donors)));
            image = image.with(edit);
        }
        EditedImage end = image;
        for (int i = edits.size() - 1; i >= 0; i--) {
            image = image.undo();
            same(copyOf(image.pair(donors)), states.get(i));
        }
        assertThat(image.canUndo()).isFalse();
        assertThat(image.undo()).isEqualTo(image);
        for (int i = 0; i < edits.size(); i++) {
            image = image.redo();
        }
        assertThat(image).isEqualTo(end);
        assertThat(image.canRedo()).isFalse();
        isOriginal(image.reset().pair(donors));
        same(copyOf(set), before);
    }

    private static void same(List<float[]> some, List<float[]> others) {
        assertThat(some).hasSameSizeAs(others);
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i)).isEqualTo(others.get(i));
        }
    }

    @Test
    void forgetsWhatWasUndoneWhenSomethingElseIsDone() {
        EditedImage image = EditedImage.of(0)
                .with(new PatchEdit.Erase(0))
                .with(new PatchEdit.Erase(1))
                .undo()
                .with(new PatchEdit.Erase(2));

        assertThat(image.current()).containsExactly(new PatchEdit.Erase(0), new PatchEdit.Erase(2));
        assertThat(image.canRedo()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void keepsTheMeanOfAnEvenPatchAndSmoothsOthersWhenBlurred(PatchSet set) {
        PatchSet pair = pair(set, new PatchEdit.Blur(1, 0.8));

        assertThat(spread(pair.patch(1, 1), set.grid().channels()))
                .isLessThanOrEqualTo(spread(pair.patch(0, 1), set.grid().channels()) + 1e-6);
        PatchSet painted = pair(
                set,
                new PatchEdit.Paint(1, List.of(new Stroke(List.of(3.0), List.of(3.0), 99, Ink.grey(0.25)))),
                new PatchEdit.Blur(1, 2));
        for (float value : painted.patch(1, 1)) {
            assertThat(value).isCloseTo(0.25f, org.assertj.core.api.Assertions.within(1e-6f));
        }
    }

    private static double spread(float[] patch, int channels) {
        double worst = 0;
        for (int c = 0; c < channels; c++) {
            double least = 1;
            double most = 0;
            for (int i = c; i < patch.length; i += channels) {
                least = Math.min(least, patch[i]);
                most = Math.max(most, patch[i]);
            }
            worst = Math.max(worst, most - least);
        }
        return worst;
    }

    @Test
    void paintsWhatTheBrushTouchesInTheColoursOfTheImage() {
        SplittableRandom random = new SplittableRandom(3);
        PatchSet set = set(random, 3, false, true);
        int side = set.grid().patchWidth();
        PatchSet pair = pair(
                set,
                new PatchEdit.Paint(
                        0, List.of(new Stroke(List.of(0.5), List.of(0.5), 0.4, new Ink(0.9f, 0.5f, 0.1f)))));

        float[] painted = pair.patch(1, 0);
        assertThat(new float[] {painted[0], painted[1], painted[2]}).containsExactly(0.9f, 0.5f, 0.1f);
        for (int i = 3; i < side * side * 3; i++) {
            assertThat(painted[i]).isEqualTo(set.patch(2, 0)[i]);
        }
    }

    @Test
    void saysWhatCannotBeDoneToVectorsAndToOddShapes() {
        SplittableRandom random = new SplittableRandom(5);
        PatchSet vectors = set(random, 1, true, true);
        PatchSet oblong = set(random, 1, false, false);

        assertThat(EditKind.BLUR.obstacle(vectors)).contains(Obstacle.NO_PICTURE);
        assertThat(EditKind.PAINT.obstacle(vectors)).contains(Obstacle.NO_PICTURE);
        assertThat(EditKind.ROTATE.obstacle(vectors)).contains(Obstacle.NO_PICTURE);
        assertThat(EditKind.ROTATE.obstacle(oblong)).contains(Obstacle.NOT_SQUARE);
        assertThat(EditKind.BLUR.obstacle(oblong)).isEmpty();
        assertThatThrownBy(() -> pair(vectors, new PatchEdit.Blur(0, 1)))
                .isInstanceOfSatisfying(
                        RoutescopeException.class,
                        trouble -> assertThat(trouble.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE));
        assertThatThrownBy(() -> pair(vectors, new PatchEdit.Move(0, 99))).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> pair(vectors, new PatchEdit.Swap(0, new Donor(false, 99, 0))))
                .isInstanceOf(RoutescopeException.class);
    }

    @Test
    void erasesOnePatchAfterTheOther() {
        PatchSet set = set(new SplittableRandom(11), 1, false, true);

        PatchSet images = EditBench.occlusions(set, 3);

        int patches = set.grid().patches();
        assertThat(images.size()).isEqualTo(patches + 1);
        for (int image = 0; image <= patches; image++) {
            for (int patch = 0; patch < patches; patch++) {
                float[] expected = patch == image - 1 ? new float[set.grid().patchSize()] : set.patch(3, patch);
                assertThat(images.patch(image, patch)).isEqualTo(expected);
            }
        }
    }
}
