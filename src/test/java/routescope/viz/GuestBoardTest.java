package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.run.GuestSnapshots;
import routescope.core.run.Run;
import routescope.core.run.Snapshot;

class GuestBoardTest {

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-cnn", "digits-multiclass"})
    void namesThePictureAndSaysThatItsClassIsUnknown(String preset) {
        BoardData data = BoardData.of(GuestSnapshots.of(preset, 0));
        int guest = Run.PROBES + 1;
        assertThat(data.labelKnown(guest)).isFalse();
        assertThat(data.label(guest)).isNegative();
        assertThat(data.probability(guest)).isBetween(0.0, 1.0);
        assertThat(RoutingBoard.sentence(data, CellRef.of(guest, CellRef.Part.IMAGE, 3)))
                .startsWith("pic-2.png (your picture, its class is unknown), row 1, column 4: relevance unknown");
        assertThat(RoutingBoard.sentence(data, CellRef.of(0, CellRef.Part.IMAGE, 3)))
                .startsWith("Image 1, row 1, column 4");
    }

    @Test
    void saysWhatTheModelSaysWithoutCallingItWrong() {
        Snapshot snapshot = GuestSnapshots.of("digits-multiclass", 0);
        String svg = new String(
                Pictures.svg(snapshot, PictureOrder.of(ExportView.BOARD), 1), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(svg).contains("pic-1.png", "pic-2.png", "class unknown");
        String predicted = snapshot.test().classNames().get(snapshot.probe().predicted(Run.PROBES));
        assertThat(svg).contains("says “" + predicted + "”");
        assertThat(Pictures.png(snapshot, PictureOrder.of(ExportView.BOARD), 1)).isNotEmpty();
    }

    @Test
    void showsNoGradientOfALossThatNobodyKnows() {
        BoardData data = BoardData.of(GuestSnapshots.of("digits-joint", 8));
        assertThat(data.quantity(Quantity.GATE)).isEqualTo(Quantity.SCORE_GRADIENT);
        CellRef cell = new CellRef(Run.PROBES, CellRef.Part.EXPERT, 0, 0);
        assertThat(RoutingBoard.sentence(data, cell)).contains("no gradient of the loss, as the class is unknown");
        assertThat(data.value(Quantity.SCORE_GRADIENT, Run.PROBES, 0, 0)).isNaN();
        assertThat(data.value(Quantity.SCORE_GRADIENT, 0, 0, 0)).isFinite();
    }
}
