package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.patch.PatchGrid;
import routescope.viz.CellRef.Part;

class BoardLayoutTest {

    static Stream<Snapshots.Shape> shapes() {
        return Stream.of(
                Snapshots.digits(1, 3, 2, 1),
                Snapshots.digits(4, 16, 8, 6),
                Snapshots.digits(8, 4, 8, 12),
                Snapshots.digits(4, 3, 32, 4),
                Snapshots.digits(4, 6, 0, 0),
                new Snapshots.Shape(new PatchGrid(2, 8, 10, 20, 1), 5, 4, 3, true, true),
                new Snapshots.Shape(new PatchGrid(1, 20, 10, 1, 1), 3, 4, 3, true, false));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void findsEveryCellAtItsOwnPlace(Snapshots.Shape shape) {
        BoardLayout layout = layout(shape, BoardView.of(1100, 640));
        Part second = shape.experts() == 0 ? Part.CONTRIBUTION : Part.OWNERS;
        for (int probe = 0; probe < layout.visibleRows(); probe++) {
            for (int patch = 0; patch < shape.grid().patches(); patch++) {
                assertFound(layout, CellRef.of(probe, Part.IMAGE, patch));
                assertFound(layout, CellRef.of(probe, second, patch));
                for (int expert = 0; expert < shape.experts(); expert++) {
                    assertFound(layout, CellRef.ofExpert(probe, expert, patch));
                }
            }
        }
        assertThat(layout.hit(2, 2)).isEmpty();
        assertThat(layout.hit(20, layout.view().height() - 2)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void snapsToWholePixelsAndKeepsCellsApart(Snapshots.Shape shape) {
        for (double width = 500; width < 2000; width += 137) {
            BoardLayout layout = layout(shape, BoardView.of(width, width * 0.6));
            Rect cell = layout.cell(CellRef.of(0, Part.IMAGE, shape.grid().patches() - 1));
            for (double value : new double[] {cell.x(), cell.y(), cell.width(), cell.height()}) {
                assertThat(value).isEqualTo(Math.rint(value));
            }
            assertThat(layout.cells().expert()).isGreaterThanOrEqualTo(6);
            assertThat(layout.visibleRows()).isBetween(1, shape.probes());
            if (layout.visibleRows() > 1) {
                assertThat(layout.footY() + Legend.HEIGHT).isLessThanOrEqualTo(width * 0.6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void stopsAtTheEndsWhenScrolledTooFar(Snapshots.Shape shape) {
        BoardLayout layout = layout(shape, new BoardView(700, 400, 99, 1e6));
        assertThat(layout.firstProbe()).isEqualTo(layout.maxFirstProbe());
        assertThat(layout.view().scrollX()).isEqualTo(layout.maxScrollX());
        BoardLayout whole = layout.whole();
        assertThat(whole.visibleRows()).isEqualTo(shape.probes());
        assertThat(whole.cells()).isEqualTo(layout.cells());
        assertThat(whole.maxScrollX()).isZero();
    }

    @Test
    void walksThroughMapsAndRowsWithTheKeyboard() {
        BoardLayout layout = layout(Snapshots.digits(4, 3, 2, 6), BoardView.of(900, 600));
        CellRef corner = CellRef.of(0, Part.IMAGE, 3);
        assertThat(layout.move(corner, 0, 1)).isEqualTo(CellRef.of(0, Part.OWNERS, 0));
        assertThat(layout.move(CellRef.of(0, Part.OWNERS, 7), 0, 1)).isEqualTo(CellRef.ofExpert(0, 0, 4));
        assertThat(layout.move(CellRef.ofExpert(0, 1, 3), 0, 1)).isEqualTo(CellRef.ofExpert(0, 1, 3));
        assertThat(layout.move(CellRef.of(0, Part.IMAGE, 13), 1, 0)).isEqualTo(CellRef.of(1, Part.IMAGE, 1));
        assertThat(layout.move(CellRef.of(0, Part.IMAGE, 1), -1, 0)).isEqualTo(CellRef.of(0, Part.IMAGE, 1));
    }

    @Test
    void bringsACellIntoView() {
        Snapshots.Shape shape = Snapshots.digits(4, 16, 32, 6);
        BoardLayout layout = layout(shape, BoardView.of(700, 400));
        for (CellRef ref :
                List.of(CellRef.ofExpert(15, 31, 15), CellRef.ofExpert(0, 0, 0), CellRef.ofExpert(7, 9, 3))) {
            layout = layout(shape, layout.reveal(ref));
            Rect cell = layout.cell(ref);
            assertThat(layout.visible(ref.probe())).isTrue();
            assertThat(cell.x()).isGreaterThanOrEqualTo(layout.expertsArea().x());
            assertThat(cell.right()).isLessThanOrEqualTo(700);
            assertFound(layout, ref);
        }
    }

    private static void assertFound(BoardLayout layout, CellRef ref) {
        Rect cell = layout.cell(ref);
        double x = cell.x() + cell.width() / 2;
        if (x < layout.view().width()) {
            assertThat(layout.hit(x, cell.y() + cell.height() / 2)).contains(ref);
            assertThat(layout.hit(cell.x(), cell.y())).contains(ref);
        }
    }

    private static BoardLayout layout(Snapshots.Shape shape, BoardView view) {
        return BoardMeasure.measure(shape.grid(), shape.probes(), shape.experts(), view);
    }
}
