package routescope.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import routescope.ui.FxPulses;
import routescope.ui.NeedsToolkit;
import routescope.viz.Surface;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class PictureViewTest {
    private static final int SIDE = 100;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private PictureView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new PictureView(PictureViewTest::checker);
        scene = new Scene(new StackPane(view), SIDE, SIDE);
        stage.setScene(scene);
        stage.show();
    }

    private static void checker(Surface surface, double width, double height) {
        surface.pixels(new int[] {BLACK, WHITE, WHITE, BLACK}, 2, 2, 0, 0, width, height);
    }

    @Test
    void keepsEdgesHardWhenPixelsAreEnlarged(FxRobot robot) {
        FxPulses.draw(scene);
        WritableImage image = snapshot(robot);

        assertThat(colours(image)).containsExactlyInAnyOrder(BLACK, WHITE);
        PixelReader pixels = image.getPixelReader();
        assertThat(pixels.getArgb(SIDE / 2 - 2, 0)).isEqualTo(BLACK);
        assertThat(pixels.getArgb(SIDE / 2 + 1, 0)).isEqualTo(WHITE);
    }

    @Test
    void paintsOnceWhenAskedManyTimesInOnePulse(FxRobot robot) {
        FxPulses.draw(scene);
        long before = view.paints();

        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                view.repaint();
            }
        });
        FxPulses.draw(scene);

        assertThat(view.paints()).isEqualTo(before + 1);
    }

    @Test
    void paintsNotAtAllWhileHiddenAndOnceWhenShownAgain(FxRobot robot) {
        FxPulses.draw(scene);
        long before = view.paints();

        robot.interact(() -> {
            view.getParent().setVisible(false);
            view.repaint();
        });
        FxPulses.draw(scene);
        assertThat(view.paints()).isEqualTo(before);

        robot.interact(() -> view.getParent().setVisible(true));
        FxPulses.draw(scene);
        assertThat(view.paints()).isEqualTo(before + 1);
    }

    @Test
    void givesTwoPicturesOfOneSizeTheirOwnPixels(FxRobot robot) {
        PictureView two = new PictureView((surface, width, height) -> {
            surface.pixels(new int[] {BLACK}, 1, 1, 0, 0, width / 2, height);
            surface.pixels(new int[] {WHITE}, 1, 1, width / 2, 0, width / 2, height);
        });
        robot.interact(() -> scene.setRoot(new StackPane(two)));
        FxPulses.draw(scene);

        assertThat(colours(snapshot(robot))).containsExactlyInAnyOrder(BLACK, WHITE);
    }

    private WritableImage snapshot(FxRobot robot) {
        WritableImage image = new WritableImage(SIDE, SIDE);
        robot.interact(() -> scene.snapshot(image));
        return image;
    }

    private static Set<Integer> colours(WritableImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }
}
