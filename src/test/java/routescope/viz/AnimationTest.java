package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;
import routescope.core.train.Position;

class AnimationTest {
    @TempDir
    Path folder;

    private final Snapshot base = Snapshots.of(Snapshots.digits(4, 4, 4, 6));

    @Test
    void writesAGifThatLoopsWithTheRightTimesAndOnePalette() throws IOException {
        Path file = folder.resolve("a.gif");
        new Animation(order(0, 10, 4), this::at, (done, total) -> true).gif(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isEqualTo(4);
            assertThat(reader.getWidth(0)).isEqualTo(640);
            assertThat(reader.getHeight(0)).isEqualTo(360);
            int hundredths = 0;
            for (int i = 0; i < 4; i++) {
                IIOMetadataNode tree =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        tree.getElementsByTagName("GraphicControlExtension").item(0);
                hundredths += Integer.parseInt(control.getAttribute("delayTime"));
                assertThat(tree.getElementsByTagName("LocalColorTable").getLength())
                        .isZero();
                assertThat(tree.getElementsByTagName("ApplicationExtension").getLength())
                        .isEqualTo(i == 0 ? 1 : 0);
            }
            assertThat(hundredths).isEqualTo(33);
            assertThat(reader.getWidth(1)).isLessThan(640);
        }
        assertThat(files(folder)).containsExactly("a.gif");
    }

    @Test
    void numbersTheFilesOfASequence() throws IOException {
        Path target = folder.resolve("frames");
        new Animation(order(0, 2, 1), this::at, (done, total) -> true).pngSequence(target);
        assertThat(files(target)).containsExactly("frame-0001.png", "frame-0002.png", "frame-0003.png");
        assertThat(ImageIO.read(target.resolve("frame-0002.png").toFile()).getWidth())
                .isEqualTo(640);
        assertThatThrownBy(() -> new Animation(order(0, 2, 1), this::at, (done, total) -> true).pngSequence(target))
                .isInstanceOfSatisfying(
                        RoutescopeException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITTEN));
        assertThat(files(folder)).containsExactly("frames");
    }

    @Test
    void leavesNothingBehindWhenCancelled() throws IOException {
        for (int allowed : new int[] {1, 5}) {
            Animation animation = new Animation(order(0, 3, 1), this::at, (done, total) -> done < allowed);
            assertThatThrownBy(() -> animation.gif(folder.resolve("a.gif")))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED));
            assertThatThrownBy(() -> animation.pngSequence(folder.resolve("b")))
                    .isInstanceOf(RoutescopeException.class);
        }
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void paintsEveryViewAndRefusesOneThatIsNotThere() {
        for (ExportView view : ExportView.of(base.probe())) {
            assertThat(ExportView.parse(view.id())).contains(view);
            assertThat(Pictures.image(base, PictureOrder.of(view), 1).getWidth())
                    .isGreaterThan(300);
        }
        assertThatThrownBy(() -> Pictures.image(base, PictureOrder.of(ExportView.ofExpert(4)), 1))
                .isInstanceOf(RoutescopeException.class);
        assertThat(ExportView.parse("expert:?")).isEmpty();
    }

    @Test
    void refusesAnOrderThatCannotBeMade() {
        assertThatThrownBy(() -> order(5, 4, 1)).isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> order(0, 5000, 1)).isInstanceOf(RoutescopeException.class);
        assertThat(order(0, 10, 4).steps()).isEqualTo(List.of(0, 4, 8, 10));
        assertThat(AnimationOrder.count(0, 10, 4)).isEqualTo(4);
        assertThat(AnimationOrder.count(3, 3, 4)).isEqualTo(1);
    }

    private static AnimationOrder order(int from, int to, int stride) {
        return new AnimationOrder(PictureOrder.of(ExportView.BOARD), from, to, stride, 12, 640, 360);
    }

    private Snapshot at(int step) {
        Position then = base.position();
        return new Snapshot(
                base.config(),
                new Position(
                        step, then.stage(), then.epoch(), then.batch(), then.batchesPerEpoch(), then.epochs(), false),
                base.test(),
                base.probe(),
                base.kernels(),
                base.metrics(),
                base.batchLoss(),
                base.lStar(),
                base.timeline(),
                null,
                null);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
