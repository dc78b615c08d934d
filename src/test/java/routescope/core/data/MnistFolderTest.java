package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;
import routescope.core.random.Seeds;

class MnistFolderTest {
    @TempDir
    private Path folder;

    private DataSplit load(List<Integer> digits, int train, int test) {
        DigitMosaicConfig config = new DigitMosaicConfig(DigitSource.MNIST, folder.toString(), 3, digits, train, test);
        return new DataSources().load(config, new Seeds(6), LoadProgress.NONE);
    }

    private static Set<float[]> sources(PatchSet set) {
        Set<float[]> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.addAll(Arrays.asList(set.rows()));
        return rows;
    }

    /** The pixel that tells which file a source digit came from. */
    private static int prefix(float[] row) {
        return Math.round(row[0] * 255);
    }

    /** The number of a source digit within its file. */
    private static int number(float[] row) {
        return Math.round(row[1] * 255) * 256 + Math.round(row[2] * 255);
    }

    @Test
    void takesTrainingDigitsFromTheTrainingFilesAndTestDigitsFromTheOthers() {
        IdxFiles.pair(folder, "train", 200, 7);
        IdxFiles.pair(folder, "t10k", 100, 9);
        DataSplit split = load(List.of(0, 1), 60, 60);
        assertThat(sources(split.train())).allMatch(row -> prefix(row) == 7);
        assertThat(sources(split.test())).allMatch(row -> prefix(row) == 9);
        assertThat(split.train().size()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "t10k"})
    void splitsTheOnlyPoolSoThatNoDigitServesBoth(String part) {
        IdxFiles.pair(folder, part, 100, 7);
        DataSplit split = load(List.of(0, 1), 400, 400);
        Set<Integer> train = new HashSet<>();
        sources(split.train()).forEach(row -> train.add(number(row)));
        Set<Integer> test = new HashSet<>();
        sources(split.test()).forEach(row -> test.add(number(row)));
        assertThat(train).hasSize(80).doesNotContainAnyElementsOf(test);
        assertThat(test).hasSize(20);
        assertThat(MnistFolder.isComplete(folder)).isFalse();
    }

    @Test
    void putsTheDigitThereThatTheKindNames() {
        IdxFiles.pair(folder, "train", 200, 7);
        IdxFiles.pair(folder, "t10k", 100, 9);
        PatchSet train = load(List.of(3, 4), 50, 10).train();
        for (int row = 0; row < train.rows().length; row++) {
            assertThat(number(train.rows()[row]) % 10).isEqualTo(train.kinds()[row]);
        }
    }

    @Test
    void usesEveryClassDigitOnceBeforeAnyTwice() {
        IdxFiles.pair(folder, "train", 200, 7);
        IdxFiles.pair(folder, "t10k", 100, 9);
        PatchSet train = load(List.of(0, 1), 40, 10).train();
        Set<Integer> used = new HashSet<>();
        for (int image = 0; image < 40; image++) {
            used.add(number(train.patch(image, train.discriminativePatch(image))));
        }
        assertThat(used).hasSize(40);
    }

    @Test
    void findsTheFilesUnderTheirOtherNames() {
        IdxFiles.write(folder, "train-images.idx3-ubyte", IdxFiles.images(50, 1));
        IdxFiles.write(folder, "train-labels.idx1-ubyte.gz", IdxFiles.gzip(IdxFiles.labels(50)));
        IdxFiles.write(folder, "t10k-images-idx3-ubyte.gz", IdxFiles.gzip(IdxFiles.images(30, 2)));
        assertThat(MnistFolder.isComplete(folder)).isFalse();
        IdxFiles.write(folder, "t10k-labels.idx1-ubyte", IdxFiles.labels(30));
        assertThat(MnistFolder.isComplete(folder)).isTrue();
        assertThat(load(List.of(0, 1), 10, 10).test().size()).isEqualTo(10);
    }

    @Test
    void namesTheMissingFilesWhenThereAreSome() {
        assertThatThrownBy(() -> load(List.of(0, 1), 10, 10))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_FILE_MISSING));
        IdxFiles.pair(folder, "train", 50, 1);
        IdxFiles.write(folder, "t10k-images-idx3-ubyte", IdxFiles.images(30, 2));
        assertThatThrownBy(() -> load(List.of(0, 1), 10, 10)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DATA_FILE_MISSING);
            assertThat(e.sentence()).startsWith("t10k-labels-idx1-ubyte was");
        });
    }

    @Test
    void refusesFilesThatDoNotBelongTogether() {
        IdxFiles.pair(folder, "train", 50, 1);
        IdxFiles.pair(folder, "t10k", 50, 1);
        IdxFiles.write(folder, "t10k-labels-idx1-ubyte", IdxFiles.labels(49));
        assertThatThrownBy(() -> load(List.of(0, 1), 10, 10)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DATA_FILES_DISAGREE);
            assertThat(e.sentence()).contains("50 images", "49 labels");
        });
    }

    @Test
    void saysWhichDigitIsLackingWhenThePoolHasNone() {
        IdxFiles.pair(folder, "train", 50, 1);
        IdxFiles.pair(folder, "t10k", 8, 1);
        assertThatThrownBy(() -> load(List.of(0, 9), 10, 10)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DATA_TOO_FEW);
            assertThat(e.sentence()).contains("\"8\"");
        });
    }

    @Test
    void saysWhenThePathIsNone() {
        DigitMosaicConfig config = new DigitMosaicConfig(DigitSource.MNIST, "no\0path", 3, List.of(0, 1), 10, 10);
        assertThatThrownBy(() -> new DataSources().load(config, new Seeds(6), LoadProgress.NONE))
                .isInstanceOf(RoutescopeException.class);
    }
}
