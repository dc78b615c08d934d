package routescope.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Fields below each other, each with its label on the left. */
public final class FormGrid {
    private static final double WIDTH = 420;

    private final GridPane root = new GridPane();

    /** Starts without fields. */
    public FormGrid() {
        root.getStyleClass().add("form-grid");
        root.setPrefWidth(WIDTH);
        ColumnConstraints field = new ColumnConstraints();
        field.setHgrow(Priority.ALWAYS);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        root.getColumnConstraints().setAll(name, field);
    }

    /** {@return the fields} */
    public Node root() {
        return root;
    }

    /**
     * Adds a field.
     *
     * @param text its label
     * @param field the field
     */
    public void row(String text, Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        root.addRow(root.getRowCount(), label, field);
    }

    /**
     * Adds a muted sentence across.
     *
     * @param text the sentence
     * @return its label, so that its text can change
     */
    public Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        root.add(note, 0, root.getRowCount(), 2, 1);
        return note;
    }

    /**
     * {@return a field of which one value is chosen, the first one at the beginning}
     *
     * @param <T> type of the values
     * @param id stable name
     * @param values the values, at least one
     * @param name what a person calls a value
     */
    public static <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(words(name));
        box.getSelectionModel().selectFirst();
        return box;
    }

    /**
     * {@return the words for values that are never typed}
     *
     * @param <T> their type
     * @param name the words
     */
    public static <T> StringConverter<T> words(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        };
    }
}
