package routescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import routescope.app.SessionState;
import routescope.ui.text.Texts;

/** How far a load is, with a way to stop it, over the dimmed picture of the run before. */
final class LoadingPane {
    private static final double WIDTH = 280;

    private final StackPane root;

    LoadingPane(MainModel model, Runnable cancel) {
        Label title = new Label();
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(model), model.positionProperty(), model.unpackingProperty()));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(WIDTH);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            boolean unpacks = !model.unpackingProperty().get().isEmpty();
                            double done = unpacks
                                    ? model.unpackedProperty().get()
                                    : model.loadingProperty().get();
                            return done > 0 ? done : ProgressBar.INDETERMINATE_PROGRESS;
                        },
                        model.loadingProperty(),
                        model.unpackingProperty(),
                        model.unpackedProperty()));
        Button stop = new Button(Texts.get("loading.cancel.name"));
        stop.setId("loading-cancel");
        stop.setOnAction(event -> cancel.run());
        HBox line = new HBox(bar, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("loading-line");
        VBox card = new VBox(title, line);
        card.getStyleClass().add("loading-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root = new StackPane(card);
        root.setId("loading");
        root.setPickOnBounds(false);
        root.visibleProperty().bind(model.stateProperty().isEqualTo(SessionState.LOADING));
        root.managedProperty().bind(root.visibleProperty());
    }

    Node root() {
        return root;
    }

    /** The very first load also unpacks and loads the arithmetic library, which takes a while. */
    private static String title(MainModel model) {
        String unpacking = model.unpackingProperty().get();
        if (!unpacking.isEmpty()) {
            return unpacking;
        }
        return Texts.get(model.positionProperty().get() == null ? "loading.first.title" : "loading.next.title");
    }
}
