package routescope.ui.job;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.app.experiment.JobView;
import routescope.ui.text.Texts;

/** Buttons, bar and words of a job. */
public final class JobPane {
    private static final double GAP = 6;
    private static final double BAR = 160;

    private final HBox buttons;
    private final VBox root;

    /**
     * Makes the pane.
     *
     * @param id stable name; the nodes are {@code id-start}, {@code id-pause}, {@code id-cancel}, {@code id-progress},
     *     {@code id-words} and {@code id-said}
     * @param job what is followed
     * @param ready whether a job can be started
     * @param start starts one
     */
    public JobPane(String id, JobFollower<?> job, ObservableBooleanValue ready, Runnable start) {
        Button begin = new Button(Texts.get("job.start"), new FontIcon(MaterialDesignP.PLAY));
        begin.setId(id + "-start");
        begin.setOnAction(event -> start.run());
        begin.disableProperty().bind(job.busy().or(Bindings.not(ready)));
        Button pause = new Button("", new FontIcon(MaterialDesignP.PAUSE));
        pause.setId(id + "-pause");
        pause.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(job.stateProperty().get() == JobView.State.PAUSED ? "job.resume" : "job.pause"),
                        job.stateProperty()));
        pause.setOnAction(event -> job.pause());
        pause.disableProperty().bind(job.busy().not());
        Button cancel = new Button(Texts.get("task.cancel.name"), new FontIcon(MaterialDesignS.STOP));
        cancel.setId(id + "-cancel");
        cancel.setOnAction(event -> job.cancel());
        cancel.disableProperty().bind(job.busy().not());
        for (Button button : new Button[] {begin, pause, cancel}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        buttons = new HBox(GAP, begin, pause, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(GAP, buttons, progress(id, job), said(id, job));
    }

    private static Node said(String id, JobFollower<?> job) {
        Label said = new Label();
        said.setId(id + "-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.textProperty().bind(job.saidProperty());
        said.visibleProperty().bind(job.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private static Node progress(String id, JobFollower<?> job) {
        ProgressBar bar = new ProgressBar(0);
        bar.setId(id + "-progress");
        bar.setMinWidth(BAR);
        bar.setPrefWidth(BAR);
        bar.progressProperty().bind(job.doneProperty());
        bar.visibleProperty().bind(job.stateProperty().isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.accessibleTextProperty().bind(job.wordsProperty());
        Label words = new Label();
        words.setId(id + "-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(job.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(GAP, bar, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(job.wordsProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /** {@return the row of buttons, to be given more} */
    public HBox buttons() {
        return buttons;
    }

    /** {@return the pane} */
    public Node root() {
        return root;
    }
}
