package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Framing;
import routescope.core.image.Preparation;
import routescope.core.image.Tint;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

class OpenedPicturesTest {
    private static final Preparation PREPARATION = new Preparation(Framing.CROP, 255, 2, 4, Tint.GREY);

    @TempDir
    Path folder;

    @Test
    void opensAThousandPicturesAndCountsWhatItCannotOpen() throws IOException {
        for (int i = 0; i < 994; i++) {
            DrawnPictures.write(folder.resolve("p%03d.png".formatted(i)), false, i);
        }
        for (int i = 0; i < 6; i++) {
            Files.writeString(folder.resolve("t%d.png".formatted(i)), "text");
        }
        OpenedPictures pictures = OpenedPictures.open(List.of(folder), PREPARATION, LoadProgress.NONE);
        assertThat(pictures.summary()).isEqualTo("994 opened, 6 skipped");
        assertThat(pictures.skipped()).allMatch(skipped -> skipped.reason().contains("text file"));
        PatchSet set = pictures.patchSet(List.of("0", "1"));
        assertThat(set.size()).isEqualTo(994);
        assertThat(set.grid()).isEqualTo(PREPARATION.patchGrid());
        assertThat(set.truth(0, 0)).isEqualTo(Truth.UNKNOWN);
        assertThat(set.labelKnown(0)).isFalse();
        assertThat(set.kind(993, 3)).isEqualTo("p993.png");
        assertThat(set.patch(993, 0)).isEqualTo(pictures.opened().get(993).patches()[0]);
    }

    @Test
    void saysThatAFileIsNotThere() {
        OpenedPictures pictures =
                OpenedPictures.open(List.of(folder.resolve("none.png")), PREPARATION, LoadProgress.NONE);
        assertThat(pictures.summary()).isEqualTo("0 opened, 1 skipped");
        assertThat(pictures.skipped().get(0).reason()).contains("does not exist");
    }

    @Test
    void refusesMoreThanMemoryHoldsBeforeItOpensAny() {
        Preparation large = new Preparation(Framing.CROP, 255, 8, 64, Tint.COLOUR);
        List<Path> many = Collections.nCopies(100_000, folder.resolve("none.png"));
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class, () -> OpenedPictures.open(many, large, LoadProgress.NONE));
        assertThat(failure.code()).isEqualTo(ErrorCode.DATA_TOO_LARGE);
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        DrawnPictures.classes(folder, 5, 5);
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> OpenedPictures.open(List.of(folder), PREPARATION, (done, total) -> done < 3));
        assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
    }
}
