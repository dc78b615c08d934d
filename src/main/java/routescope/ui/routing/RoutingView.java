package routescope.ui.routing;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import routescope.ui.control.PictureStyle;
import routescope.ui.text.Texts;

/** The board with the controls above it, and below it the caveat and the step it belongs to. */
final class RoutingView extends BorderPane {
    private static final double GAP = 8;
    private static final double EMPTY_WIDTH = 420;

    private final BoardPane board;

    RoutingView(RoutingModel model, BoardGestures gestures) {
        board = new BoardPane(model, gestures);
        setId("routing");
        getStyleClass().add("routing-view");
        PictureStyle.dress(this);
        setPadding(new Insets(GAP));
        OverlayBar bar = new OverlayBar(model, gestures);
        BorderPane.setMargin(bar, new Insets(0, 0, GAP, 0));
        setTop(bar);
        setCenter(new StackPane(board, empty(model), computing(model)));
        setBottom(foot(model));
        ContextMenu menu = new ContextMenu();
        MenuItem table = new MenuItem(Texts.get("routing.table.show"));
        table.setOnAction(event -> gestures.openTable());
        menu.getItems().add(table);
        board.picture().setOnContextMenuRequested(event -> {
            menu.show(board.picture(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
        new FlashKey(KeyCode.O, gestures::flash).watch(this);
    }

    private static Node empty(RoutingModel model) {
        Label label = new Label(Texts.get("routing.empty"));
        label.getStyleClass().add("empty-state");
        label.setWrapText(true);
        label.setMaxWidth(EMPTY_WIDTH);
        label.setTextAlignment(TextAlignment.CENTER);
        label.visibleProperty().bind(model.frameProperty().isNull());
        return label;
    }

    private static Node computing(RoutingModel model) {
        Label label = new Label(Texts.get("routing.computing"));
        label.getStyleClass().add("computing");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(model.staleProperty());
        StackPane.setAlignment(label, Pos.TOP_CENTER);
        return label;
    }

    private static Node foot(RoutingModel model) {
        Label caveat = new Label(Texts.get("routing.caveat"));
        caveat.getStyleClass().add("caveat");
        caveat.visibleProperty().bind(model.routedProperty());
        Label step = new Label();
        step.getStyleClass().add("step");
        step.setMinWidth(Region.USE_PREF_SIZE);
        step.textProperty().bind(model.stepProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(GAP, caveat, space, step);
        foot.setPadding(new Insets(GAP, 0, 0, 0));
        return foot;
    }
}
