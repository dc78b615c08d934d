package routescope.ui.document;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import routescope.ui.fx.Debouncer;
import routescope.ui.text.Texts;

/** What a person writes about the run: kept in its file, undoable like any other edit. */
public final class NotesPane {
    private static final double DELAY_MILLIS = 400;
    private static final int ROWS = 5;

    private final TextArea area = new TextArea();
    private final TitledPane root = new TitledPane(Texts.get("notes.title"), area);
    private final Debouncer typing = new Debouncer(DELAY_MILLIS);
    private final DocumentController document;

    /** Makes the pane, folded up. @param document whose notes they are */
    public NotesPane(DocumentController document) {
        this.document = document;
        area.setId("notes-text");
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.setPromptText(Texts.get("notes.prompt"));
        area.setAccessibleText(Texts.get("notes.title"));
        area.textProperty().addListener((property, before, now) -> {
            if (!now.equals(document.model().notesProperty().get())) {
                typing.ask(this::tell);
            }
        });
        area.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                typing.flush();
            }
        });
        document.model().notesProperty().subscribe(this::show);
        root.setId("notes");
        root.setExpanded(false);
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setAnimated(false);
        root.getStyleClass().add("notes-pane");
    }

    /** {@return the pane} */
    public Node root() {
        return root;
    }

    /** Unfolds the pane and puts the cursor into it. */
    public void edit() {
        root.setExpanded(true);
        area.requestFocus();
    }

    private void tell() {
        document.changeNotes(area.getText());
    }

    /** Notes that come from elsewhere, by undo or another run, take the place of what stands there. */
    private void show(String notes) {
        if (!typing.isWaiting() && !notes.equals(area.getText())) {
            area.setText(notes);
        }
        if (!notes.isBlank()) {
            root.setExpanded(true);
        }
    }
}
