package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routescope.core.patch.PatchGrid;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;

/**
 * Pictures against references, with a bar for each text so that fonts do not matter. The picture of a failed test lies in
 * {@code target/viz-pictures}: look at it, and put it in the place of the reference when it is right.
 */
class ReferencePictureTest {
    private static final int TOLERANCE = 20;
    private static final double SHARE = 0.001;
    private static final BoardState STATE =
            BoardState.NONE.withSelected(CellRef.of(0, CellRef.Part.IMAGE, 6)).withHovered(CellRef.ofExpert(1, 1, 5));

    @Test
    void paintsGatesOnLight() throws IOException {
        board("gates-light", Snapshots.digits(4, 4, 4, 6), Theme.LIGHT, BoardOptions.DEFAULT, STATE);
    }

    @Test
    void paintsScoresOnDark() throws IOException {
        BoardOptions options = BoardOptions.DEFAULT.withQuantity(Quantity.SCORE).withColorMap(ColorMap.VIRIDIS);
        board("scores-dark", Snapshots.digits(4, 4, 4, 6), Theme.DARK, options, STATE);
    }

    @Test
    void laysAChosenExpertOverTheImages() throws IOException {
        BoardState state = STATE.withFocusedExpert(2);
        board("focus-light", Snapshots.digits(3, 4, 3, 2), Theme.LIGHT, BoardOptions.DEFAULT, state);
    }

    @Test
    void paintsContributionsWithoutRouters() throws IOException {
        board("contributions-dark", Snapshots.digits(4, 4, 0, 0), Theme.DARK, BoardOptions.DEFAULT, BoardState.NONE);
    }

    @Test
    void paintsPatternVectorsWithSpuriousMarks() throws IOException {
        Snapshots.Shape shape = new Snapshots.Shape(new PatchGrid(2, 6, 10, 20, 1), 4, 3, 3, true, true);
        board("patterns-light", shape, Theme.LIGHT, BoardOptions.DEFAULT, BoardState.NONE.withStale(true));
    }

    @Test
    void paintsScoresBeforeTheSelection() throws IOException {
        within("phase-score-light", Snapshots.digits(4, 4, 4, 6), Phase.SCORE, Theme.LIGHT);
    }

    @Test
    void paintsActivationsWithinAStep() throws IOException {
        within("phase-expert-dark", Snapshots.digits(4, 4, 4, 6), Phase.EXPERT, Theme.DARK);
    }

    @Test
    void paintsGradientsOnScores() throws IOException {
        within("phase-gradient-light", Snapshots.digits(4, 4, 4, 6), Phase.GRADIENT, Theme.LIGHT);
    }

    @Test
    void paintsNothingOfTheFutureAfterTheDraw() throws IOException {
        within("phase-draw-dark", Snapshots.digits(4, 4, 4, 6), Phase.DRAW_BATCH, Theme.DARK);
    }

    @Test
    void scrollsManyExperts() throws IOException {
        Snapshot snapshot = Snapshots.of(Snapshots.digits(4, 4, 32, 4));
        BoardData data = BoardData.of(snapshot);
        BoardFrame frame = BoardFrame.of(data, BoardOptions.DEFAULT, STATE, Theme.LIGHT, new ScaleKeeper());
        BoardLayout layout = RoutingBoard.layout(data, new BoardView(700, 360, 1, 130));
        check("many-light", 700, 360, surface -> new RoutingBoard().paint(surface, layout, frame));
    }

    @Test
    void paintsCurves() throws IOException {
        Snapshot snapshot = Snapshots.of(Snapshots.digits(4, 2, 8, 6));
        check("curves", 660, 300, surface -> {
            chart(surface, 0, 0, RunCharts.learning(snapshot, Theme.LIGHT).withCursor(9.0), Theme.LIGHT);
            chart(surface, 330, 0, RunCharts.precision(snapshot, Theme.LIGHT), Theme.LIGHT);
            chart(surface, 0, 150, RunCharts.load(snapshot, Theme.DARK), Theme.DARK);
            chart(surface, 330, 150, RunCharts.precision(snapshot, Theme.DARK).withCursor(20.0), Theme.DARK);
        });
    }

    @Test
    void paintsKernelsAndLegends() throws IOException {
        Snapshot snapshot = Snapshots.of(Snapshots.digits(4, 2, 4, 6));
        float[] routers = snapshot.kernels().routers();
        check("kernels", 330, 240, surface -> {
            surface.fillRect(0, 0, 330, 240, Theme.LIGHT.background());
            Scale scale = KernelPicture.scale(routers, Theme.LIGHT, Scope.ALL_EXPERTS);
            for (int expert = 0; expert < 4; expert++) {
                Rect place = new Rect(10 + expert * 80.0, 10, 56, 56);
                PatchGrid grid = snapshot.test().grid();
                KernelPicture.paint(surface, place, routers, expert * 784, grid, scale, Theme.LIGHT);
            }
            new Legend(scale, Theme.LIGHT, 0.3, 0.5, true).paint(surface, new Rect(10, 80, 300, 46));
            Scale counts = Scale.counts("owners", 8, ColorMap.INFERNO, Scope.WHOLE_RUN);
            new Legend(counts, Theme.LIGHT).paint(surface, new Rect(10, 130, 300, 46));
            Scale gate = Scale.sequential("gate", "", 0, 1, ColorMap.CIVIDIS, Scope.WHOLE_RUN);
            new Legend(gate, Theme.LIGHT).paint(surface, new Rect(10, 180, 300, 46));
        });
    }

    private static void chart(Surface surface, double x, double y, Chart chart, Theme theme) {
        LineChart.paint(surface, new Rect(x, y, 320, 140), chart, theme);
    }

    private static void within(String name, Snapshots.Shape shape, Phase done, Theme theme) throws IOException {
        BoardData data = BoardData.of(Snapshots.within(shape, done));
        BoardFrame frame = BoardFrame.of(data, BoardOptions.DEFAULT, STATE, theme, new ScaleKeeper());
        BoardLayout layout = RoutingBoard.layout(data, BoardView.of(640, 480));
        check(name, 640, 480, surface -> new RoutingBoard().paint(surface, layout, frame));
    }

    private static void board(String name, Snapshots.Shape shape, Theme theme, BoardOptions options, BoardState state)
            throws IOException {
        BoardData data = BoardData.of(Snapshots.of(shape));
        BoardFrame frame = BoardFrame.of(data, options, state, theme, new ScaleKeeper());
        BoardLayout layout = RoutingBoard.layout(data, BoardView.of(640, 480));
        check(name, 640, 480, surface -> new RoutingBoard().paint(surface, layout, frame));
    }

    private static void check(String name, int width, int height, Consumer<Surface> picture) throws IOException {
        PlainTextSurface surface = new PlainTextSurface(width, height);
        picture.accept(surface);
        BufferedImage reference = reference(name);
        double share = reference == null ? 1 : difference(reference, surface.image());
        if (share > SHARE) {
            PngWriter.write(surface.image(), Path.of("target", "viz-pictures", name + ".png"), Map.of());
        }
        assertThat(reference).as("reference %s.png", name).isNotNull();
        assertThat(share)
                .as("share of pixels unlike the reference %s.png", name)
                .isLessThanOrEqualTo(SHARE);
    }

    private static @Nullable BufferedImage reference(String name) throws IOException {
        try (InputStream stream = ReferencePictureTest.class.getResourceAsStream(name + ".png")) {
            return stream == null ? null : ImageIO.read(stream);
        }
    }

    private static double difference(BufferedImage reference, BufferedImage actual) {
        if (reference.getWidth() != actual.getWidth() || reference.getHeight() != actual.getHeight()) {
            return 1;
        }
        long unlike = 0;
        for (int y = 0; y < actual.getHeight(); y++) {
            for (int x = 0; x < actual.getWidth(); x++) {
                unlike += alike(reference.getRGB(x, y), actual.getRGB(x, y)) ? 0 : 1;
            }
        }
        return (double) unlike / actual.getWidth() / actual.getHeight();
    }

    private static boolean alike(int first, int second) {
        for (int shift = 0; shift <= 24; shift += 8) {
            if (Math.abs((first >>> shift & 0xFF) - (second >>> shift & 0xFF)) > TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
