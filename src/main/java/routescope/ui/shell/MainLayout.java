package routescope.ui.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the parts of the window lie: menus and tool bar above, settings left, board in the middle, inspector right, charts below. */
final class MainLayout {
    private static final double LEFT = 0.21;
    private static final double RIGHT = 0.79;
    private static final double BOTTOM = 0.74;

    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final StackPane root = new StackPane();

    /**
     * The parts.
     *
     * @param menus the menu bar
     * @param tools the tool bar
     * @param left settings
     * @param center notices and board, from top to bottom
     * @param right inspector
     * @param bottom charts
     * @param status the status bar
     */
    record Parts(MenuBar menus, Node tools, Node left, List<Node> center, Node right, Node bottom, Node status) {}

    MainLayout(Parts parts) {
        VBox center = new VBox();
        center.getChildren().setAll(parts.center());
        Node board = parts.center().get(parts.center().size() - 1);
        VBox.setVgrow(board, Priority.ALWAYS);
        center.setMinWidth(0);
        across.getItems().setAll(parts.left(), center, parts.right());
        across.setId("split-across");
        SplitPane.setResizableWithParent(parts.left(), false);
        SplitPane.setResizableWithParent(parts.right(), false);
        down.setOrientation(Orientation.VERTICAL);
        down.setId("split-down");
        down.getItems().setAll(across, parts.bottom());
        SplitPane.setResizableWithParent(parts.bottom(), false);
        BorderPane frame = new BorderPane(down);
        frame.setTop(new VBox(parts.menus(), parts.tools()));
        frame.setBottom(parts.status());
        root.getChildren().add(frame);
        root.getStyleClass().add("studio");
        if (parts.left() instanceof Region region) {
            region.setMinWidth(240);
        }
        if (parts.right() instanceof Region region) {
            region.setMinWidth(220);
        }
        across.setDividerPositions(LEFT, RIGHT);
        down.setDividerPositions(BOTTOM);
    }

    StackPane root() {
        return root;
    }

    /** The dividers by the names under which they are remembered. */
    SplitPane.Divider left() {
        return across.getDividers().get(0);
    }

    SplitPane.Divider right() {
        return across.getDividers().get(1);
    }

    SplitPane.Divider bottom() {
        return down.getDividers().get(0);
    }
}
