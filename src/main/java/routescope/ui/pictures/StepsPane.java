package routescope.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import routescope.core.image.DecodedImage;
import routescope.core.image.PixelRaster;
import routescope.core.image.Preparation;
import routescope.core.image.PreparedImage;
import routescope.core.image.PreparedStep;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** The first picture of a folder after each step of its preparation. */
final class StepsPane {
    private static final double SIDE = 88;

    private final DecodedImage image;
    private final Background background;
    private final HBox row = new HBox(8);
    private final VBox root = new VBox(4);

    StepsPane(DecodedImage image, Background background) {
        this.image = image;
        this.background = background;
        row.setMinHeight(SIDE + 24);
        row.setId("pictures-steps");
        root.getChildren().addAll(new Label(Texts.get("pictures.steps.name", image.name())), row);
    }

    Node root() {
        return root;
    }

    /** Shows what a preparation makes of the picture; a later call takes the place of an earlier one. */
    void show(Preparation preparation) {
        background.latest("steps", () -> preparation.prepare(image), this::fill);
    }

    private void fill(PreparedImage prepared) {
        List<Node> cells = new ArrayList<>();
        cells.add(cell(prepared.before(), Texts.get("pictures.step.file")));
        for (PreparedStep step : prepared.steps()) {
            String name = Texts.get("pictures.step." + step.step().name().toLowerCase(Locale.ROOT));
            cells.add(cell(step.after(), step.changed() ? name : Texts.get("pictures.step.same", name)));
        }
        row.getChildren().setAll(cells);
    }

    private static Node cell(PixelRaster picture, String name) {
        ImageView view = new ImageView(image(picture));
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        StackPane frame = new StackPane(view);
        frame.setMinSize(SIDE, SIDE);
        frame.setPrefSize(SIDE, SIDE);
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        VBox cell = new VBox(2, frame, label);
        cell.setAlignment(Pos.CENTER);
        cell.setAccessibleText(Texts.get("pictures.step.spoken", name, picture.width(), picture.height()));
        return cell;
    }

    /** A large picture is thinned out: it is shown small. */
    private static WritableImage image(PixelRaster picture) {
        int every = Math.max(1, Math.max(picture.width(), picture.height()) / (int) (2 * SIDE));
        int width = Math.max(1, picture.width() / every);
        int height = Math.max(1, picture.height() / every);
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = picture.value(x * every, y * every, 0);
                int green = picture.grey() ? red : picture.value(x * every, y * every, 1);
                int blue = picture.grey() ? red : picture.value(x * every, y * every, 2);
                image.getPixelWriter().setArgb(x, y, 0xFF << 24 | red << 16 | green << 8 | blue);
            }
        }
        return image;
    }
}
