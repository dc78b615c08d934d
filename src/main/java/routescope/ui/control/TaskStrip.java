package routescope.ui.control;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import routescope.ui.text.Texts;

/** A line that tells what takes a while, how far it is, and stops it. It takes no room while nothing is done. */
public final class TaskStrip {
    private static final double WIDTH = 220;

    private final HBox root;

    /**
     * Makes a line.
     *
     * @param id stable name of its nodes
     * @param model the task it follows
     */
    public TaskStrip(String id, TaskModel model) {
        Label title = new Label();
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.setId(id + "-progress");
        bar.setPrefWidth(WIDTH);
        bar.setMinWidth(WIDTH / 2);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Double.isNaN(model.doneProperty().get())
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : model.doneProperty().get(),
                        model.doneProperty()));
        bar.accessibleTextProperty().bind(model.titleProperty());
        Button stop = new Button(Texts.get("task.cancel.name"));
        stop.setId(id + "-cancel");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.cancel());
        root = new HBox(title, gap, bar, stop);
        root.setId(id);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll("task-strip");
        root.visibleProperty().bind(model.titleProperty().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    /** {@return the line} */
    public Node root() {
        return root;
    }
}
