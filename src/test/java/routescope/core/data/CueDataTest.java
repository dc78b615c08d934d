package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Seeds;

class CueDataTest {
    private static final int GRID = 3;
    private static final int PATCHES = GRID * GRID;

    private static DigitMosaicConfig mosaic(List<Integer> digits, int train, int test) {
        return new DigitMosaicConfig(DigitSource.GENERATED, "", GRID, digits, train, test);
    }

    private static CueConfig cue(CueKind kind, double share, int train) {
        return new CueConfig(mosaic(List.of(0, 1), train, 40), kind, "", share, 0.5, 1);
    }

    private static DataSplit load(DataConfig config) {
        return new DataSources().load(config, new Seeds(7), LoadProgress.NONE);
    }

    private static Cues cues(PatchSet set) {
        return Objects.requireNonNull(set.cues());
    }

    private static int agreeing(PatchSet set, int label) {
        int count = 0;
        for (int image = 0; image < set.size(); image++) {
            if (set.labels()[image] == label && cues(set).values()[image] == label) {
                count++;
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, 200, 95",
        "0.5, 200, 50",
        "1, 200, 100",
        "0.9, 60, 27",
        "0.99, 200, 99",
        "0.7, 20, 7",
        "0.55, 40, 11"
    })
    void givesTheCueOfTheLabelToExactlyTheShareOfEachClass(double share, int images, int expected) {
        PatchSet train = load(cue(CueKind.SYMBOL, share, images)).train();
        assertThat(agreeing(train, 0)).isEqualTo(expected);
        assertThat(agreeing(train, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = CueKind.class,
            names = {"ATTRIBUTE", "ANIMALS"},
            mode = EnumSource.Mode.EXCLUDE)
    void marksTheTruePatchAndThePatchesOfTheCue(CueKind kind) {
        PatchSet test = load(cue(kind, 0.95, 20)).test();
        int spurious = kind.takesOnePatch() ? 1 : kind.fillsTheBackground() ? PATCHES - 1 : 0;
        for (int image = 0; image < test.size(); image++) {
            Truth[] own = Arrays.copyOfRange(test.truth(), image * PATCHES, (image + 1) * PATCHES);
            assertThat(own).filteredOn(truth -> truth == Truth.DISCRIMINATIVE).hasSize(1);
            assertThat(own).filteredOn(truth -> truth == Truth.SPURIOUS).hasSize(spurious);
            assertThat(test.kind(image, test.discriminativePatch(image)))
                    .isEqualTo(test.classNames().get(test.labels()[image]));
        }
        assertThat(cues(test).names()).doesNotHaveDuplicates().hasSize(2);
        assertThat(test.grid().channels()).isEqualTo(kind == CueKind.COLOUR ? 3 : 1);
        for (float[] row : test.rows()) {
            for (float value : row) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void leavesTheTrueDigitsAndTheFirstImagesAsTheyAreWithoutACue() {
        PatchSet plain = load(mosaic(List.of(0, 1), 20, 20)).train();
        PatchSet few = load(cue(CueKind.SYMBOL, 0.9, 20)).train();
        PatchSet more = load(cue(CueKind.SYMBOL, 0.9, 60)).train();
        for (int row = 0; row < few.rows().length; row++) {
            assertThat(more.rows()[row]).isEqualTo(few.rows()[row]);
            if (few.truth()[row] != Truth.SPURIOUS) {
                assertThat(few.rows()[row]).isEqualTo(plain.rows()[row]);
            }
        }
    }

    @Test
    void mixesTheBackgroundAsTheCueSays() {
        PatchSet test = load(cue(CueKind.MIX, 0.95, 20)).test();
        for (int image = 0; image < test.size(); image++) {
            boolean first = cues(test).values()[image] == 0;
            for (int patch = 0; patch < PATCHES; patch++) {
                if (test.truth(image, patch) == Truth.SPURIOUS) {
                    int digit = Integer.parseInt(test.kind(image, patch));
                    assertThat(digit).isBetween(first ? 2 : 6, first ? 5 : 9);
                }
            }
        }
        assertThat(cues(test).names()).containsExactly("mix 2345", "mix 6789");
    }

    @Test
    void dimsTheBackgroundByTheStrength() {
        CueConfig half = new CueConfig(mosaic(List.of(0, 1), 20, 20), CueKind.BRIGHTNESS, "", 0.9, 0.5, 0.5);
        PatchSet dimmed = load(half).train();
        PatchSet plain = load(mosaic(List.of(0, 1), 20, 20)).train();
        for (int row = 0; row < plain.rows().length; row++) {
            boolean dim = dimmed.truth()[row] == Truth.SPURIOUS && cues(dimmed).values()[row / PATCHES] == 1;
            for (int i = 0; i < plain.rows()[row].length; i++) {
                assertThat(dimmed.rows()[row][i]).isEqualTo(dim ? plain.rows()[row][i] / 2 : plain.rows()[row][i]);
            }
        }
    }

    @Test
    void sharesConflictingCuesAmongTheOtherClasses() {
        CuePlan plan = new CuePlan(4, 0.4);
        int[][] counts = new int[4][4];
        for (int label = 0; label < 4; label++) {
            for (int turn = 0; turn < 50; turn++) {
                counts[label][plan.cue(label, turn)]++;
            }
            assertThat(counts[label][label]).isEqualTo(20);
            assertThat(Arrays.stream(counts[label]).filter(count -> count == 10).count())
                    .isEqualTo(3);
        }
    }

    @Test
    void tintsAndUntintsColours() {
        float[] grey = {0f, 0.25f, 1f};
        for (int cue = 0; cue < 9; cue++) {
            float[] back = CueColours.grey(CueColours.tint(grey, cue, 9, 0.7), cue, 9, 0.7);
            for (int i = 0; i < grey.length; i++) {
                assertThat(back[i]).isCloseTo(grey[i], org.assertj.core.data.Offset.offset(1e-6f));
            }
        }
    }

    @Test
    void drawsADifferentTileForEveryCue() {
        for (CueKind kind : List.of(CueKind.SYMBOL, CueKind.HATCH)) {
            for (int a = 0; a < 9; a++) {
                for (int b = a + 1; b < 9; b++) {
                    float[] first = CueTiles.draw(
                            kind, a, 9, 12, 10, new Seeds(1).stream(routescope.core.random.Purpose.NOISE, 5));
                    float[] second = CueTiles.draw(
                            kind, b, 9, 12, 10, new Seeds(1).stream(routescope.core.random.Purpose.NOISE, 5));
                    double apart = 0;
                    for (int i = 0; i < first.length; i++) {
                        apart += Math.abs(first[i] - second[i]);
                    }
                    assertThat(apart).as("%s %d and %d", kind, a, b).isGreaterThan(6);
                }
            }
        }
    }

    @Test
    void refusesCuesThatAreNotPossible() {
        CueConfig attribute = cue(CueKind.ATTRIBUTE, 0.9, 20);
        assertThatThrownBy(() -> load(attribute)).isInstanceOf(RoutescopeException.class);
        CueConfig patterns =
                new CueConfig(new PatternConfig(16, 64, 8, 0.0, 0.4, 2, 20, 20), CueKind.SYMBOL, "", 0.9, 0.5, 1);
        assertThatThrownBy(() -> load(patterns))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("not possible");
        CueConfig crowded = new CueConfig(mosaic(List.of(0, 1, 2, 3, 4, 5), 20, 20), CueKind.DIGIT, "", 0.9, 0.5, 1);
        assertThatThrownBy(() -> load(crowded))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("not possible");
    }
}
