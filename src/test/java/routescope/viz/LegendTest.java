package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.train.Phase;

/** The law of legends: their ends are the data's ends, and a tick has the colour of a cell of that value. */
class LegendTest {
    private static final Rect AREA = new Rect(10, 4, 256, Legend.HEIGHT);

    static Stream<Scale> scales() {
        Random random = new Random(11);
        List<Scale> scales = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double min = random.nextGaussian() * 10;
            double span = 0.01 + 20 * random.nextDouble();
            ColorMap map = ColorMap.values()[random.nextInt(3)];
            scales.add(Scale.sequential("gate", "", min, min + span, map, Scope.THIS_MAP));
            scales.add(Scale.diverging("score", "", span, i % 2 == 0 ? Theme.LIGHT : Theme.DARK, Scope.WHOLE_RUN));
            scales.add(Scale.counts("owners", 1 + random.nextInt(32), map, Scope.ALL_EXPERTS));
        }
        return scales.stream();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void hasAtATickTheColourOfThatValue(Scale scale) {
        Legend legend = new Legend(scale, Theme.LIGHT, null, 1, true);
        PlainTextSurface surface = new PlainTextSurface(300, 60);
        legend.paint(surface, AREA);
        Rect bar = legend.bar(AREA);
        int y = (int) (bar.y() + bar.height() / 2);
        for (int i = 0; i <= 20; i++) {
            double value = scale.min() + (scale.max() - scale.min()) * i / 20;
            double shown = scale.discrete() ? Math.rint(value) : value;
            int painted = surface.image().getRGB((int) Math.floor(legend.tick(AREA, shown)), y);
            if (scale.discrete()) {
                assertThat(painted).isEqualTo(scale.color(shown));
            } else {
                assertSimilar(painted, scale.color(shown));
            }
        }
        assertThat(surface.image().getRGB((int) bar.x(), y)).isEqualTo(scale.color(scale.min()));
        assertThat(surface.image().getRGB((int) bar.right() - 1, y)).isEqualTo(scale.color(scale.max()));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void printsItsEndsAndZeroWhenDiverging(Scale scale) {
        RecordingSurface surface = new RecordingSurface();
        new Legend(scale, Theme.DARK, null, 0.5, true).paint(surface, AREA);
        assertThat(surface.words())
                .contains(Numbers.brief(scale.min()), Numbers.brief(scale.max()))
                .contains("no value");
        assertThat(surface.words().get(0))
                .contains(scale.quantity())
                .contains(VizText.get("scope." + scale.scope().id()))
                .endsWith("blended 50 %");
        if (scale.diverging()) {
            assertThat(surface.words()).contains("0");
        }
    }

    @ParameterizedTest
    @MethodSource("routescope.viz.Scope#choices")
    void hasTheEndsOfTheScoresUnderEveryScope(Scope scope) {
        BoardData data = BoardData.of(Snapshots.of(Snapshots.digits(4, 5, 3, 6)));
        BoardOptions options = BoardOptions.DEFAULT.withQuantity(Quantity.SCORE).withScope(scope);
        BoardScales scales = new BoardScales(data, options, Theme.LIGHT, new ScaleKeeper());
        boolean oneProbe = scope == Scope.THIS_MAP;
        boolean oneExpert = oneProbe || scope == Scope.THIS_EXPERT;
        double expected = 0;
        for (int probe = oneProbe ? 2 : 0; probe < (oneProbe ? 3 : 5); probe++) {
            for (int expert = oneExpert ? 1 : 0; expert < (oneExpert ? 2 : 3); expert++) {
                for (int patch = 0; patch < 16; patch++) {
                    expected = Math.max(expected, Math.abs(data.aboveCut(probe, patch, expert)));
                }
            }
        }
        Scale scale = scales.expert(2, 1);
        assertThat(scale.max()).isEqualTo(expected);
        assertThat(scale.min()).isEqualTo(-expected);
        assertThat(scale.scope()).isEqualTo(scope);
    }

    @ParameterizedTest
    @MethodSource("routescope.viz.Quantity#choices")
    void hasTheColoursOfTheCellsOfTheBoard(Quantity quantity) {
        assertCells(BoardData.of(Snapshots.of(Snapshots.digits(4, 4, 3, 6))), quantity);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheColoursOfTheCellsWithinAStep(Phase done) {
        assertCells(BoardData.of(Snapshots.within(Snapshots.digits(4, 4, 3, 6), done)), Quantity.GATE);
    }

    @ParameterizedTest
    @EnumSource
    void explainsWithinAStepOnlyWhatIsKnown(Phase done) {
        BoardData data = BoardData.of(Snapshots.within(Snapshots.digits(4, 4, 3, 6), done));
        BoardFrame frame = BoardFrame.of(data, BoardOptions.DEFAULT, BoardState.NONE, Theme.LIGHT, new ScaleKeeper());
        RecordingSurface surface = new RecordingSurface();
        new RoutingBoard().paint(surface, RoutingBoard.layout(data, BoardView.of(900, 700)), frame);
        String words = String.join("|", surface.words());
        boolean selected = done.compareTo(Phase.SELECT) >= 0;
        assertThat(words.contains("owners of a patch")).isEqualTo(selected);
        assertThat(words.contains("selected by the expert")).isEqualTo(selected);
        assertThat(words.contains("not computed yet")).isEqualTo(done == Phase.DRAW_BATCH);
        assertThat(words.contains("score minus cut")).isEqualTo(done == Phase.SCORE || done == Phase.SELECT);
        assertThat(words.contains("p=")).isEqualTo(done.compareTo(Phase.LOSS) >= 0);
        assertThat(words.contains("L=")).isEqualTo(done == Phase.LOSS || done == Phase.GRADIENT);
        String sentence = RoutingBoard.sentence(data, CellRef.ofExpert(0, 0, 0));
        assertThat(sentence.contains("taken by")).isEqualTo(selected);
    }

    private static void assertCells(BoardData data, Quantity quantity) {
        BoardOptions options = BoardOptions.DEFAULT.withQuantity(quantity).withTruthMarks(false);
        BoardFrame frame = BoardFrame.of(data, options, BoardState.NONE, Theme.LIGHT, new ScaleKeeper());
        BoardLayout layout = RoutingBoard.layout(data, BoardView.of(900, 700));
        PlainTextSurface surface = new PlainTextSurface(900, 700);
        new RoutingBoard().paint(surface, layout, frame);
        for (int probe = 0; probe < layout.visibleRows(); probe++) {
            for (int patch = 0; patch < 16; patch++) {
                assertCell(surface.image(), layout, frame, CellRef.of(probe, CellRef.Part.OWNERS, patch));
                for (int expert = 0; expert < 3; expert++) {
                    assertCell(surface.image(), layout, frame, CellRef.ofExpert(probe, expert, patch));
                }
            }
        }
    }

    @Test
    void marksTheValueUnderThePointer() {
        Scale scale = Scale.sequential("gate", "", 0, 1, ColorMap.CIVIDIS, Scope.WHOLE_RUN);
        RecordingSurface surface = new RecordingSurface();
        Legend legend = new Legend(scale, Theme.LIGHT, 0.94, 1, false);
        legend.paint(surface, AREA);
        double x = legend.tick(AREA, 0.94);
        assertThat(surface.fills)
                .anyMatch(fill -> fill.argb() == Theme.LIGHT.haloLight()
                        && fill.place().contains(x, legend.bar(AREA).y()));
    }

    private static void assertCell(BufferedImage image, BoardLayout layout, BoardFrame frame, CellRef ref) {
        Rect cell = layout.cell(ref);
        double value = frame.scales().value(ref);
        boolean selected = ref.part() != CellRef.Part.EXPERT
                || frame.data().routing().slot(ref.probe(), ref.patch(), ref.expert()) >= 0;
        boolean empty = Double.isNaN(value);
        Quantity quantity = frame.options().quantity();
        boolean known = ref.part() == CellRef.Part.EXPERT
                ? quantity.everyPatch() || selected && quantity != Quantity.NOTHING
                : frame.data().knows(Phase.SELECT);
        assertThat(empty).isEqualTo(!known);
        int expected =
                empty ? frame.theme().notSelected() : frame.scales().scale(ref).color(value);
        int x = (int) (cell.x() + cell.width() - 5);
        int y = (int) (cell.y() + cell.height() - 5);
        assertThat(image.getRGB(x, y)).as(ref.toString()).isEqualTo(expected);
    }

    private static void assertSimilar(int painted, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((painted >>> shift & 0xFF) - (expected >>> shift & 0xFF)))
                    .isLessThanOrEqualTo(6);
        }
    }
}
