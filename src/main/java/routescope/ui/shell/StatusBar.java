package routescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import routescope.app.SessionState;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** The bar at the bottom: what the keys do now, what was just done, and how the machine fares. */
final class StatusBar {
    private final HBox root = new HBox();

    StatusBar(MainModel model) {
        root.setId("status-bar");
        root.getStyleClass().add("status-bar-pane");
        root.setAlignment(Pos.CENTER_LEFT);
        Label keys = label("keys");
        keys.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> keys(model.stateProperty().get()), model.stateProperty()));
        keys.setMinWidth(0);
        Label message = label("message");
        message.textProperty().bind(model.messageProperty());
        message.getStyleClass().add("status-message");
        message.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label backend = label("backend");
        backend.textProperty().bind(model.backendProperty());
        Label history = label("history");
        history.textProperty().bind(model.historyProperty());
        Label memory = label("memory");
        memory.textProperty().bind(model.memoryProperty());
        Label frames = label("frames");
        frames.textProperty()
                .bind(model.framesPerSecondProperty()
                        .map(rate -> Texts.get("status.frames.text", String.valueOf(Math.round(rate.doubleValue())))));
        for (Label fixed : new Label[] {backend, history, memory, frames}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        frames.setStyle("-fx-pref-width: 4.5em; -fx-alignment: center-right;");
        ActionNodes.tip(history, Texts.get("status.history.tip"));
        ActionNodes.tip(memory, Texts.get("status.memory.tip"));
        ActionNodes.tip(backend, Texts.get("status.backend.tip"));
        ActionNodes.tip(frames, Texts.get("status.frames.tip"));
        root.getChildren().addAll(keys, message, gap, history, backend, memory, frames);
    }

    Node root() {
        return root;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId("status-" + id);
        return label;
    }

    private static String keys(SessionState state) {
        return Texts.get(
                switch (state) {
                    case RUNNING, REWINDING -> "status.keys.running";
                    case EMPTY, LOADING -> "status.keys.loading";
                    case DIVERGED, FAILED -> "status.keys.stopped";
                    case READY, PAUSED, STEPPING, CLOSED -> "status.keys.paused";
                });
    }
}
