package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import routescope.core.run.ProbeRouting;

class RoutingBoardTest {

    @Test
    void saysWhatACellShows() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 5, 3, 6)));
        ProbeRouting routing = data.routing();
        int patch = data.test().discriminativePatch(2);
        int selected = routing.selected()[2 * 3 * 6 + 6];
        assertThat(RoutingBoard.sentence(data, CellRef.of(2, CellRef.Part.IMAGE, patch)))
                .startsWith("Image 3, row %d, column %d: discriminative '0', taken by "
                        .formatted(patch / 4 + 1, patch % 4 + 1));
        assertThat(RoutingBoard.sentence(data, CellRef.ofExpert(2, 1, selected)))
                .contains("; expert B: score ")
                .contains("rank 1 of 16, gate ");
        int last = lowest(routing);
        assertThat(RoutingBoard.sentence(data, CellRef.ofExpert(2, 1, last))).contains("rank 16 of 16, not selected");
    }

    @Test
    void saysTheShareInTheLogitWithoutRouters() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 3, 0, 0)));
        assertThat(RoutingBoard.sentence(data, CellRef.of(0, CellRef.Part.CONTRIBUTION, 0)))
                .contains("share in the logit ")
                .doesNotContain("taken");
    }

    @Test
    void staysWithinFewCallsWhenSixteenImagesAreShown() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 16, 8, 6)));
        RecordingSurface surface = new RecordingSurface();
        paint(surface, data, BoardOptions.DEFAULT, BoardView.of(1100, 4000));
        assertThat(surface.images).isEqualTo(16 + 1);
        assertThat(surface.labels.size()).isLessThan(16 * (16 + 4) + 40);
        assertThat(surface.calls).isLessThan(9000);
        assertThat(surface.open).isZero();
    }

    @Test
    void keepsThePixelsOfImages() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 2, 2, 6)));
        PatchPictures pictures = new PatchPictures();
        Rect place = new Rect(0, 0, 100, 100);
        PatchPictures.Picture first = pictures.picture(data.test(), 1, place, Theme.LIGHT);
        assertThat(pictures.picture(data.test(), 1, place, Theme.LIGHT).pixels())
                .isSameAs(first.pixels());
        assertThat(first.columns()).isEqualTo(100);
        assertThat(pictures.picture(data.test(), 1, new Rect(0, 0, 300, 300), Theme.LIGHT)
                        .columns())
                .isEqualTo(112);
    }

    @Test
    void marksWrongPredictionsWithTheWrongClass() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 5, 2, 6)));
        RecordingSurface surface = new RecordingSurface();
        paint(surface, data, BoardOptions.DEFAULT, BoardView.of(1100, 900));
        long wrong = surface.labels.stream()
                .filter(label -> label.argb() == Theme.LIGHT.warning())
                .count();
        assertThat(wrong).isEqualTo(1);
    }

    @Test
    void hatchesValuesThatAreNotNumbers() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 2, 2, 6)));
        Arrays.fill(data.routing().gates(), Float.NaN);
        RecordingSurface surface = new RecordingSurface();
        paint(surface, data, BoardOptions.DEFAULT, BoardView.of(900, 600));
        assertThat(surface.fills.stream()
                        .filter(fill -> fill.argb() == Theme.LIGHT.noValue()
                                && fill.place().width() > 8)
                        .count())
                .isGreaterThanOrEqualTo(2 * 2 * 6);
    }

    @Test
    void showsPlainImagesWhenTheOverlayIsHidden() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 2, 2, 6)));
        RecordingSurface shown = new RecordingSurface();
        RecordingSurface hidden = new RecordingSurface();
        paint(shown, data, BoardOptions.DEFAULT, BoardView.of(900, 600));
        paint(hidden, data, BoardOptions.DEFAULT.withOverlayVisible(false), BoardView.of(900, 600));
        assertThat(shown.fills).anyMatch(fill -> fill.argb() == Theme.LIGHT.dim());
        assertThat(hidden.fills).noneMatch(fill -> fill.argb() == Theme.LIGHT.dim());
    }

    @Test
    void ignoresACellThatNoLongerExists() {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(2, 2, 2, 2)));
        BoardState state = BoardState.NONE
                .withSelected(CellRef.ofExpert(9, 9, 60))
                .withHovered(CellRef.of(1, CellRef.Part.CONTRIBUTION, 1))
                .withFocusedExpert(7);
        BoardFrame frame = BoardFrame.of(data, BoardOptions.DEFAULT, state, Theme.DARK, new ScaleKeeper());
        RecordingSurface surface = new RecordingSurface();
        new RoutingBoard().paint(surface, RoutingBoard.layout(data, BoardView.of(600, 400)), frame);
        assertThat(surface.fills).noneMatch(fill -> fill.argb() == Theme.DARK.hover());
    }

    private static int lowest(ProbeRouting routing) {
        int lowest = 0;
        for (int patch = 0; patch < routing.patches(); patch++) {
            lowest = routing.score(2, patch, 1) < routing.score(2, lowest, 1) ? patch : lowest;
        }
        return lowest;
    }

    private static void paint(Surface surface, BoardData data, BoardOptions options, BoardView view) {
        BoardFrame frame = BoardFrame.of(data, options, BoardState.NONE, Theme.LIGHT, new ScaleKeeper());
        new RoutingBoard().paint(surface, RoutingBoard.layout(data, view), frame);
    }
}
